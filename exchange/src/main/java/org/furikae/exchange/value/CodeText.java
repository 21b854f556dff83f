package org.furikae.exchange.value;

import java.text.Normalizer;
import java.util.Locale;

/** Comparable forms of text: full-width and half-width letters, digits and spaces are equal (formats.md 1). */
public final class CodeText {
    private CodeText() {}

    /** NFKC with every space removed: for codes, dates and numbers. */
    public static String fold(String text) {
        return withoutSpaces(nfkc(text));
    }

    /** NFKC without the spaces around it: for identifiers, which may have spaces inside. */
    public static String foldIdentifier(String text) {
        return nfkc(text).strip();
    }

    /** NFKC, lower case, every space removed: for headers, sheet names and choices. */
    public static String foldLabel(String text) {
        return fold(text).toLowerCase(Locale.ROOT);
    }

    private static String nfkc(String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7e) {
                return false;
            }
        }
        return true;
    }

    private static String withoutSpaces(String text) {
        int first = 0;
        while (first < text.length() && !isSpace(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
