package org.furikae.exchange.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.furikae.claim.CopayRatio;

/** Copayment ratios: {@code 3割}, {@code 30}, {@code 30%}, {@code 0.3} and {@code 3} are the same (formats.md 2). */
public final class RatioText {
    private static final Pattern TENTHS = Pattern.compile("([0-9]|10)割");
    private static final Pattern PER_CENT = Pattern.compile("([0-9]{1,3})(?:\\.0+)?%");
    private static final Pattern FRACTION = Pattern.compile("0?\\.[0-9]+");
    /** A tenth in binary floating point is off by far less; a twentieth is not a tenth. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.000001");

    private RatioText() {}

    /** @throws BadValue when it is no whole number of tenths from 0 to 10 */
    public static CopayRatio parse(String text) throws BadValue {
        String folded = CodeText.fold(text);
        Matcher tenths = TENTHS.matcher(folded);
        if (tenths.matches()) {
            return new CopayRatio(Integer.parseInt(tenths.group(1)));
        }
        Matcher perCent = PER_CENT.matcher(folded);
        if (perCent.matches()) {
            return ofPerCent(text, Integer.parseInt(perCent.group(1)));
        }
        if (FRACTION.matcher(folded).matches()) {
            BigDecimal exact = new BigDecimal(folded).movePointRight(1);
            BigDecimal whole = exact.add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR);
            if (exact.subtract(whole).abs().compareTo(ROUNDING) <= 0) {
                return new CopayRatio(whole.intValueExact());
            }
        } else if (Digits.only(folded) && folded.length() <= 3) {
            int number = Integer.parseInt(folded);
            return number < 10 ? new CopayRatio(number) : ofPerCent(text, number);
        }
        throw unknown(text);
    }

    private static CopayRatio ofPerCent(String text, int perCent) throws BadValue {
        if (perCent % 10 != 0 || perCent > 100) {
            throw unknown(text);
        }
        return new CopayRatio(perCent / 10);
    }

    private static BadValue unknown(String text) {
        return new BadValue("「" + Quoted.of(text) + "」は負担割合として読めません。例: 3割、30、0.3");
    }
}
