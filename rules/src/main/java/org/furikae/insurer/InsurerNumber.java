package org.furikae.insurer;

/**
 * An insurer number (保険者番号): 8 digits (法別 2, prefecture 2, insurer 3, check 1) or 6 digits for National Health
 * Insurance. A 6-digit number is never equal to an 8-digit one that begins with 00 (domain.md 5.1).
 *
 * @param digits 6 or 8 ASCII digits
 */
public record InsurerNumber(String digits) implements Comparable<InsurerNumber> {
    public InsurerNumber {
        if (!isWellFormed(digits)) {
            throw new IllegalArgumentException("an insurer number has 6 or 8 digits");
        }
    }

    /** Whether a text can be an insurer number: 6 or 8 ASCII digits. */
    public static boolean isWellFormed(String text) {
        if (text.length() != 6 && text.length() != 8) {
            return false;
        }
        // No regular expression: every row of the register comes by here, each time that it is looked at.
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The placeholder for an unknown insurer (保発0710第1号 and its amendment of 2023-09-15). */
    public boolean isUnknownPlaceholder() {
        return digits.equals("77777777") || digits.equals("77777779");
    }

    /** The placeholder for an insurer unknown after a disaster (domain.md 1.3.3). */
    public boolean isDisasterPlaceholder() {
        return digits.equals("99999999");
    }

    public boolean isPlaceholder() {
        return isUnknownPlaceholder() || isDisasterPlaceholder();
    }

    /** The law code (法別番号), empty for a 6-digit number. */
    public String lawCode() {
        return digits.length() == 8 ? digits.substring(0, 2) : "";
    }

    /** The two digits of the prefecture, 01 to 47 in a real number. */
    public String prefectureCode() {
        return digits.length() == 8 ? digits.substring(2, 4) : digits.substring(0, 2);
    }

    public boolean hasValidCheckDigit() {
        int last = digits.length() - 1;
        return digits.charAt(last) - '0' == CheckDigit.of(digits.substring(0, last));
    }

    /** By the number left-padded with zeros to 8 digits; a 6-digit number comes before its 8-digit reading. */
    @Override
    public int compareTo(InsurerNumber other) {
        if (digits.length() == other.digits.length()) {
            return digits.compareTo(other.digits);
        }
        int byPadded = padded().compareTo(other.padded());
        return byPadded != 0 ? byPadded : Integer.compare(digits.length(), other.digits.length());
    }

    private String padded() {
        return digits.length() == 8 ? digits : "00" + digits;
    }

    @Override
    public String toString() {
        return digits;
    }
}
