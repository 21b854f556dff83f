package org.furikae.testdata;

import java.util.List;
import java.util.stream.IntStream;
import org.furikae.identity.Sex;

/** Surnames and given names with their readings. */
final class Names {
    private static final List<Surname> SURNAMES = WordList.lines("surnames.txt").stream()
            .map(line -> new Surname(
                    line.get(0), line.get(1), Integer.parseInt(line.get(2)), line.get(line.size() > 3 ? 3 : 0)))
            .toList();
    private static final int[] WEIGHTS =
            SURNAMES.stream().mapToInt(Surname::weight).toArray();
    private static final int FIRST_YEAR = 1910;
    private static final int LAST_YEAR = 2030;
    private static final List<List<List<GivenName>>> BY_SEX_AND_YEAR = List.of(byYear("1"), byYear("2"));

    private Names() {}

    /**
     * A surname.
     *
     * @param registered the form in the family register, which some systems cannot carry: 髙橋 for 高橋
     */
    record Surname(String kanji, String kana, int weight, String registered) {
        /** How a system writes that has no code for the registered form: the odd character becomes ●. */
        String blotted() {
            StringBuilder text = new StringBuilder(registered);
            for (int i = 0; i < registered.length(); i++) {
                if (i >= kanji.length() || registered.charAt(i) != kanji.charAt(i)) {
                    text.setCharAt(i, '●');
                }
            }
            return text.toString();
        }

        boolean hasVariant() {
            return !registered.equals(kanji);
        }
    }

    /** A given name. */
    record GivenName(String kanji, String kana) {}

    static Surname surname(Dice dice) {
        return SURNAMES.get(dice.weighted(WEIGHTS));
    }

    /** A name that was usual in the year of birth. */
    static GivenName given(Dice dice, Sex sex, int birthYear) {
        int year = Math.min(Math.max(birthYear, FIRST_YEAR), LAST_YEAR);
        return dice.pick(BY_SEX_AND_YEAR.get(sex == Sex.MALE ? 0 : 1).get(year - FIRST_YEAR));
    }

    private static List<List<GivenName>> byYear(String sexCode) {
        List<List<String>> lines = WordList.lines("given_names.txt");
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(year -> lines.stream()
                        .filter(line -> line.get(0).equals(sexCode)
                                && Math.max(year, 1921) >= Integer.parseInt(line.get(1))
                                && Math.min(year, 2025) <= Integer.parseInt(line.get(2)))
                        .map(line -> new GivenName(line.get(3), line.get(4)))
                        .toList())
                .toList();
    }
}
