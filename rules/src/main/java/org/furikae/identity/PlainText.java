package org.furikae.identity;

import java.text.Normalizer;

/** The form in which formats.md 9 calls two texts EXACT: NFKC, which folds width, and no spaces of any kind. */
final class PlainText {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private PlainText() {}

    static String of(String text) {
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
