package org.furikae.testdata;

import java.time.LocalDate;
import org.furikae.identity.Sex;

/**
 * A person of the sample, as they truly are today.
 *
 * @param index position in the sample, from 0
 */
record Person(long index, Names.Surname surname, Names.GivenName given, LocalDate birth, Sex sex, Address address) {
    String kanjiName() {
        return surname.registered() + "　" + given.kanji();
    }

    String kanaName() {
        return surname.kana() + "　" + given.kana();
    }

    /** First day in the health insurance for the elderly (後期). */
    LocalDate elderlyFrom() {
        LocalDate seventyFive = birth.plusYears(75);
        return seventyFive.isBefore(WorldDates.ELDERLY_SCHEME_BEGINS) ? WorldDates.ELDERLY_SCHEME_BEGINS : seventyFive;
    }

    /** Only the position: a habit that real personal data need. */
    @Override
    public String toString() {
        return "Person[" + index + "]";
    }
}
