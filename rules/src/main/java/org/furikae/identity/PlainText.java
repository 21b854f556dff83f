package org.furikae.identity;

import java.text.Normalizer;

/** The form in which formats.md 9 calls two texts EXACT: NFKC, which folds width, and no spaces of any kind. */
final class PlainText {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final char IDEOGRAPHIC_SPACE = '\u3000';

    private PlainText() {}

    static String of(String text) {
        return isUsual(text) ? withoutUsualSpaces(text) : ofAny(text);
    }

    /**
     * Whether the text has only characters that NFKC leaves as they are whatever stands beside them (ASCII, kana, usual kanji),
     * and the usual two spaces. Nearly every name and address is so, and normalising takes most of a comparison's time.
     */
    private static boolean isUsual(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean usual = (c >= '一' && c <= '\u9FFF')
                    || (c >= 'ァ' && c <= 'ヺ')
                    || (c >= 'ぁ' && c <= 'ゖ')
                    || (c >= ' ' && c <= '~')
                    || c == 'ー'
                    || c == IDEOGRAPHIC_SPACE;
            if (!usual) {
                return false;
            }
        }
        return true;
    }

    private static String withoutUsualSpaces(String text) {
        if (text.indexOf(' ') < 0 && text.indexOf(IDEOGRAPHIC_SPACE) < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != IDEOGRAPHIC_SPACE) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String ofAny(String text) {
        String normalised = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (normalised.codePoints().noneMatch(PlainText::isSpace)) {
            return normalised;
        }
        StringBuilder plain = new StringBuilder(normalised.length());
        normalised.codePoints().filter(c -> !isSpace(c)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.CONTROL
                || (c >= 0x200B && c <= 0x200D)
                || c == BYTE_ORDER_MARK;
    }
}
