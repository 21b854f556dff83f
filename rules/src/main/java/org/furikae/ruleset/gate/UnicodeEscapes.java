package org.furikae.ruleset.gate;

/** Finds escapes of characters, and characters that hide what the text says. */
final class UnicodeEscapes {
    private UnicodeEscapes() {}

    /** Line of the first; 0 when there is none. */
    static int line(String text) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\n') {
                line++;
            } else if (hides(character) || (character == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 'u')) {
                return line;
            }
        }
        return 0;
    }

    /** Control characters and those that turn the direction of writing. */
    private static boolean hides(char character) {
        return (Character.isISOControl(character) && character != '\t')
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
    }
}
