package org.furikae.app.persistence;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.furikae.identity.KanaName;
import org.furikae.identity.KanjiVariants;
import org.furikae.registration.LookupKey;

/** The form in which names are searched for by their beginning. */
public final class SearchKey {
    private static final int LENGTH = 40;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

    private SearchKey() {}

    /** NFKC without spaces, at most 40 characters. */
    public static String ofKanji(String name) {
        return cut(
                SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll(""));
    }

    /** The same with hiragana as katakana: what is shown is found, and no spelling that only sounds alike. */
    public static String ofKana(String name) {
        StringBuilder kana = new StringBuilder(ofKanji(name));
        for (int i = 0; i < kana.length(); i++) {
            char c = kana.charAt(i);
            if (c >= 'ぁ' && c <= 'ゖ') {
                kana.setCharAt(i, (char) (c + ('ァ' - 'ぁ')));
            }
        }
        return kana.toString();
    }

    /** Kana as registers are searched: every spelling that the comparison tolerates has the same key. */
    public static String ofKanaInAnySpelling(String name) {
        return cut(KanaName.fold(name));
    }

    /** Kanji as registers are searched: old and new forms of a character have the same key. */
    public static String ofKanjiInAnyForm(String name) {
        return cut(KanjiVariants.shipped().fold(name));
    }

    /** An insured number as registers are searched: without width, hyphens and leading zeros. */
    public static String ofNumber(String number) {
        return cut(LookupKey.withoutLeadingZeros(number));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LENGTH));
    }
}
