package org.furikae.exchange.value;

import java.util.regex.Pattern;

/** Whole numbers: points, yen, counts. */
public final class NumberText {
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+");
    private static final Pattern ZERO_FRACTION = Pattern.compile("\\.0+$");

    private NumberText() {}

    /**
     * A whole number; digits may be grouped by commas as in {@code 1,200}.
     *
     * @param largest the largest number allowed
     * @throws BadValue when it is no whole number from 0 to {@code largest}
     */
    public static long parse(String text, long largest) throws BadValue {
        String folded = CodeText.fold(text);
        if (folded.indexOf('.') > 0) {
            folded = ZERO_FRACTION.matcher(folded).replaceFirst("");
        }
        if (folded.indexOf(',') >= 0 && GROUPED.matcher(folded).matches()) {
            folded = folded.replace(",", "");
        }
        if (Digits.only(folded) && folded.length() <= 18) {
            long number = Long.parseLong(folded);
            if (number <= largest) {
                return number;
            }
            throw new BadValue("「" + Quoted.of(text) + "」は大きすぎます。" + largest + "以下の整数で入れてください");
        }
        throw new BadValue("「" + Quoted.of(text) + "」は0以上の整数ではありません。例: 1200");
    }
}
