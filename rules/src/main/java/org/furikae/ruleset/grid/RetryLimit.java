package org.furikae.ruleset.grid;

import java.time.LocalDate;
import java.time.YearMonth;

/** On which side of the retry limit (the last day of the third month after treatment) a claim is decided. */
public enum RetryLimit {
    LAST_DAY_WITHIN(0),
    FIRST_DAY_PAST(1);

    private static final int MONTHS = 3;

    private final int daysPast;

    RetryLimit(int daysPast) {
        this.daysPast = daysPast;
    }

    LocalDate knownAsOf(YearMonth treatmentMonth) {
        return treatmentMonth.plusMonths(MONTHS).atEndOfMonth().plusDays(daysPast);
    }
}
