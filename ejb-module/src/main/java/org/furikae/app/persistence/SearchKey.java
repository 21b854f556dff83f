package org.furikae.app.persistence;

import java.text.Normalizer;
import java.util.regex.Pattern;

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

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LENGTH));
    }
}
