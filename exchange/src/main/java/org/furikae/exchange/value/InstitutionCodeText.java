package org.furikae.exchange.value;

import org.furikae.claim.InstitutionCode;
import org.furikae.insurer.Prefecture;

/** Institution codes that may have lost a leading zero in a numeric cell (formats.md 1). */
public final class InstitutionCodeText {
    private InstitutionCodeText() {}

    /**
     * The institution code. A wrong check digit is a finding, never an error (formats.md 2).
     *
     * @throws BadValue when it is not 10 digits, and no zero on the left makes it a code of a prefecture
     */
    public static InstitutionCode parse(String text) throws BadValue {
        String digits = CodeText.fold(text);
        if (Digits.only(digits)) {
            if (digits.length() == 10) {
                return new InstitutionCode(digits);
            }
            if (digits.length() < 10) {
                String filled = Digits.zeroFilled(digits, 10);
                if (Prefecture.ofCode(filled.substring(0, 2)).isPresent()) {
                    return new InstitutionCode(filled);
                }
            }
        }
        throw new BadValue("「" + Quoted.of(text) + "」は医療機関コードではありません。都道府県2桁・点数表1桁・番号7桁の10桁の数字で入れてください");
    }
}
