package org.furikae.exchange.value;

/** ASCII digits. */
final class Digits {
    private Digits() {}

    /** Whether {@code text} is one or more ASCII digits and nothing else. */
    static boolean only(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** {@code digits} with zeros on the left, {@code length} long. */
    static String zeroFilled(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }
}
