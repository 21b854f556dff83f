package org.furikae.identity;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The five items (5情報) that identify a person, as given.
 *
 * @param kanjiName empty when missing
 * @param kanaName empty when missing
 * @param birthDate empty when missing
 * @param sex empty when missing
 * @param address empty when missing
 */
public record FiveItems(
        String kanjiName, String kanaName, Optional<LocalDate> birthDate, Optional<Sex> sex, String address) {
    public FiveItems {
        Objects.requireNonNull(kanjiName);
        Objects.requireNonNull(kanaName);
        Objects.requireNonNull(birthDate);
        Objects.requireNonNull(sex);
        Objects.requireNonNull(address);
    }

    /** Says only which items are present: names and addresses must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "FiveItems[masked]";
    }
}
