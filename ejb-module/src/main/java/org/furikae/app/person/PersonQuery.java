package org.furikae.app.person;

import java.time.LocalDate;
import java.util.Optional;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Sex;

/**
 * What is known about the person who is looked for. Texts are empty where nothing is known.
 *
 * @param kanjiName beginning of the name, in any form of its characters
 * @param kanaName beginning of the name, in any spelling
 * @param address only narrows what the rest finds
 * @param insurerNumber digits of the insurer number
 * @param number 番号 of the insured, with or without leading zeros
 * @param attestationId its five items take the place of those left empty
 */
public record PersonQuery(
        String kanjiName,
        String kanaName,
        Optional<LocalDate> birthDate,
        Optional<Sex> sex,
        String address,
        String insurerNumber,
        String number,
        String attestationId) {

    /** The same with what is missing of the five items taken from {@code person}. */
    PersonQuery completedBy(FiveItems person) {
        return new PersonQuery(
                kanjiName.isEmpty() ? person.kanjiName() : kanjiName,
                kanaName.isEmpty() ? person.kanaName() : kanaName,
                birthDate.or(person::birthDate),
                sex.or(person::sex),
                address.isEmpty() ? person.address() : address,
                insurerNumber,
                number,
                attestationId);
    }

    FiveItems fiveItems() {
        return new FiveItems(kanjiName, kanaName, birthDate, sex, address);
    }

    /** Whether there is anything that an index leads from. */
    boolean isSearchable() {
        return !kanjiName.isEmpty() || !kanaName.isEmpty() || birthDate.isPresent() || !number.isEmpty();
    }

    /** Birth date and kana name leave so few people that whatever else was asked for is better compared than demanded. */
    boolean isNearlyUnique() {
        return birthDate.isPresent() && !kanaName.isEmpty();
    }

    boolean isKanjiLookedUp() {
        return !kanjiName.isEmpty() && !isNearlyUnique();
    }

    boolean isSexLookedUp() {
        return sex.isPresent() && !isNearlyUnique();
    }

    /** Says nothing about the person: a query must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "PersonQuery[masked]";
    }
}
