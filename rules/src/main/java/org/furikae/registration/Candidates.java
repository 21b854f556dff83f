package org.furikae.registration;

import java.util.List;

/**
 * Persons who may be the patient of one claim, each with the whole history known on the as-of date.
 *
 * @param byFiledKey persons who ever had the filed insurer, symbol and number (leading zeros left aside), in order of
 *     person key
 * @param byFiveItems persons of the same birth date and folded kana name, in order of person key
 */
public record Candidates(List<PersonHistory> byFiledKey, List<PersonHistory> byFiveItems) {
    public static final Candidates NONE = new Candidates(List.of(), List.of());

    public Candidates {
        byFiledKey = List.copyOf(byFiledKey);
        byFiveItems = List.copyOf(byFiveItems);
    }
}
