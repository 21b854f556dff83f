package org.furikae.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Numeric cells of a workbook as people see them. */
final class NumberCell {
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    /** Right from 1 March 1900 on; one day early before. */
    private static final LocalDate DAY_ZERO_1900 = LocalDate.of(1899, 12, 30);
    /** The 1900 system counts a 29 February 1900 that never was. */
    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;
    /** 9999-12-31. */
    private static final double LAST_DAY = 2_958_465;

    private NumberCell() {}

    static InputCell read(String raw, CellStyles.Meaning meaning, boolean date1904) {
        if (meaning == CellStyles.Meaning.NUMBER && isPlainInteger(raw)) {
            return new InputCell(InputCell.Type.NUMBER, raw);
        }
        double number;
        try {
            number = Double.parseDouble(raw);
        } catch (NumberFormatException notANumber) {
            return new InputCell(InputCell.Type.ERROR, raw);
        }
        return switch (meaning) {
            case DATE -> date(number, raw, date1904);
            case PER_CENT -> InputCell.text(plain(number * 100, raw) + "%");
            case NUMBER -> new InputCell(InputCell.Type.NUMBER, plain(number, raw));
        };
    }

    private static InputCell date(double number, String raw, boolean date1904) {
        if (!(number >= 0 && number < LAST_DAY + 1)) {
            return new InputCell(InputCell.Type.BAD_DATE, raw);
        }
        int days = (int) number;
        if (date1904) {
            return new InputCell(
                    InputCell.Type.DATE, DAY_ZERO_1904.plusDays(days).toString());
        }
        if (days == 0 || days == LEAP_DAY_THAT_NEVER_WAS) {
            return new InputCell(InputCell.Type.BAD_DATE, raw);
        }
        LocalDate day = DAY_ZERO_1900.plusDays(days < LEAP_DAY_THAT_NEVER_WAS ? days + 1 : days);
        return new InputCell(InputCell.Type.DATE, day.toString());
    }

    private static String plain(double number, String raw) {
        boolean finite = !Double.isNaN(number) && !Double.isInfinite(number);
        return finite && Math.abs(number) < 1e18 && (number == 0 || Math.abs(number) > 1e-9) ? shortest(number) : raw;
    }

    private static String shortest(double number) {
        return number == 0
                ? "0"
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static boolean isPlainInteger(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return raw.length() == 1 || raw.charAt(0) != '0';
    }
}
