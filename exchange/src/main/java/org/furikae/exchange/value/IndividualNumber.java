package org.furikae.exchange.value;

import java.util.regex.Pattern;

/** The 12-digit Individual Number (個人番号), which is never taken in (formats.md 4). */
public final class IndividualNumber {
    private static final Pattern SEPARATORS = Pattern.compile("[-‐‑–—―−・.]");
    private static final int LENGTH = 12;

    private IndividualNumber() {}

    /**
     * Whether {@code text} is 12 digits with a valid check digit. The digit is 11 less the weighted sum modulo 11, and 0 when
     * that remainder is 0 or 1; weights from the right of the body are 2 to 7, then 2 to 6 (番号法施行規則の検査用数字).
     */
    public static boolean matches(String text) {
        if (hasLetter(text)) {
            return false;
        }
        String digits = SEPARATORS.matcher(CodeText.fold(text)).replaceAll("");
        if (digits.length() != LENGTH || !Digits.only(digits)) {
            return false;
        }
        int sum = 0;
        for (int n = 1; n < LENGTH; n++) {
            int weight = n <= 6 ? n + 1 : n - 5;
            sum += (digits.charAt(LENGTH - 1 - n) - '0') * weight;
        }
        int remainder = sum % 11;
        int check = remainder <= 1 ? 0 : 11 - remainder;
        return digits.charAt(LENGTH - 1) - '0' == check;
    }

    /** As nearly every key of a person has, which then needs no second look. */
    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                return true;
            }
        }
        return false;
    }
}
