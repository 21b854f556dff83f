package org.furikae.ruleset.grid;

import java.time.YearMonth;

/** What a claim is apart from its qualification, with the treatment month on either side of a date on which a rule changed. */
public enum ClaimClass {
    ORDINARY("ordinary", "2023-08"),
    /** While two cards on one day were decided by their day of issue (treatment 2021-10 to 2022-01). */
    LATEST_ISSUED("ordinary 2022-01", "2022-01"),
    PAPER("紙", "2023-08"),
    PUBLIC_FUNDS_EXCLUDED("公費併用 2025-03", "2025-03"),
    PUBLIC_FUNDS_ADMITTED("公費併用 2025-04", "2025-04"),
    HIGH_COST_EXCLUDED("高額療養費 2023-02", "2023-02"),
    HIGH_COST_ADMITTED("高額療養費 2023-03", "2023-03"),
    INPATIENT("入院", "2023-08"),
    DAYS_UNKNOWN("受診日不明", "2023-08"),
    WITHOUT_DAY_POINTS("日別点数なし", "2023-08");

    private final String label;
    private final YearMonth month;

    ClaimClass(String label, String month) {
        this.label = label;
        this.month = YearMonth.parse(month);
    }

    public String label() {
        return label;
    }

    YearMonth month() {
        return month;
    }

    boolean publicFunds() {
        return this == PUBLIC_FUNDS_EXCLUDED || this == PUBLIC_FUNDS_ADMITTED;
    }

    boolean highCost() {
        return this == HIGH_COST_EXCLUDED || this == HIGH_COST_ADMITTED;
    }
}
