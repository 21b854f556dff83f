package org.furikae.exchange.value;

/** Branch numbers (枝番), which lose their leading zero in a numeric cell. */
public final class BranchNumberText {
    private BranchNumberText() {}

    /**
     * Two digits.
     *
     * @throws BadValue when it is not one or two digits
     */
    public static String parse(String text) throws BadValue {
        String digits = CodeText.fold(text);
        if (Digits.only(digits) && digits.length() <= 2) {
            return Digits.zeroFilled(digits, 2);
        }
        throw new BadValue("「" + Quoted.of(text) + "」は枝番ではありません。2桁の数字で入れてください");
    }
}
