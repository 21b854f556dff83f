package org.furikae.claim;

import org.furikae.insurer.CheckDigit;

/**
 * Code of a medical institution (医療機関コード): prefecture 2, fee schedule 1, code 7 with its check digit last.
 *
 * @param digits 10 ASCII digits
 */
public record InstitutionCode(String digits) {
    public InstitutionCode {
        if (!digits.matches("[0-9]{10}")) {
            throw new IllegalArgumentException("an institution code has 10 digits");
        }
    }

    public String prefectureCode() {
        return digits.substring(0, 2);
    }

    /** Digit 3: 1 medical, 3 dental, 4 pharmacy, 6 home nursing. */
    public char feeScheduleDigit() {
        return digits.charAt(2);
    }

    /** A wrong check digit is a finding, never an error: four prefectures compute it differently (formats.md 2). */
    public boolean hasValidCheckDigit() {
        return digits.charAt(9) - '0' == CheckDigit.of(digits.substring(0, 9));
    }

    @Override
    public String toString() {
        return digits;
    }
}
