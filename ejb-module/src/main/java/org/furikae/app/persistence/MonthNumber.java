package org.furikae.app.persistence;

import java.time.YearMonth;

/** Months as they are stored: 202308. Needs no other class, so that it is of use wherever the tables are. */
public final class MonthNumber {
    private MonthNumber() {}

    public static int of(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    /** The month of a stored number. */
    public static YearMonth month(int number) {
        return YearMonth.of(number / 100, number % 100);
    }
}
