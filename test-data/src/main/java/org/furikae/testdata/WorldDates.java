package org.furikae.testdata;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The calendar of the sample. It is fixed, because the same call must give the same files on any day. */
final class WorldDates {
    /** Nothing in the sample was registered after this day. */
    static final LocalDate LAST_REGISTRATION = LocalDate.of(2026, 11, 15);

    /** Treatment months of claims: three past the retry limit in November 2026, the last within it. */
    static final List<YearMonth> TREATMENT_MONTHS =
            List.of(YearMonth.of(2026, 5), YearMonth.of(2026, 6), YearMonth.of(2026, 7), YearMonth.of(2026, 8));

    /** Qualifications that ended before this day are not in the register. */
    static final LocalDate REGISTER_BEGINS = LocalDate.of(2023, 1, 1);

    /** Insurers loaded what they had before this day when the online check began. */
    static final LocalDate ONLINE_CHECK_BEGINS = LocalDate.of(2021, 3, 1);

    /** Start of the health insurance for the elderly (後期高齢者医療制度). */
    static final LocalDate ELDERLY_SCHEME_BEGINS = LocalDate.of(2008, 4, 1);

    static final LocalDate FIRST_TREATMENT = TREATMENT_MONTHS.get(0).atDay(1);
    static final LocalDate LAST_TREATMENT =
            TREATMENT_MONTHS.get(TREATMENT_MONTHS.size() - 1).atEndOfMonth();

    private WorldDates() {}
}
