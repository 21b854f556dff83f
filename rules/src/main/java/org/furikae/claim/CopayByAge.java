package org.furikae.claim;

import java.time.LocalDate;

/**
 * The copayment ratio that follows from age alone, used when a claim states none (domain.md 5.9). From 70 on the true ratio
 * depends on income, so this is the usual one, not a fact about the patient.
 */
public final class CopayByAge {
    private static final CopayRatio ONE_TENTH = new CopayRatio(1);
    private static final CopayRatio TWO_TENTHS = new CopayRatio(2);
    private static final CopayRatio THREE_TENTHS = new CopayRatio(3);

    private CopayByAge() {}

    /** Age is attained on the day before the birthday (年齢計算ニ関スル法律). */
    public static CopayRatio on(LocalDate birth, LocalDate day) {
        LocalDate sixAttained = birth.plusYears(6).minusDays(1);
        int schoolYear = sixAttained.getMonthValue() < 4 ? sixAttained.getYear() : sixAttained.getYear() + 1;
        if (!day.isAfter(LocalDate.of(schoolYear, 3, 31))) {
            return TWO_TENTHS;
        }
        if (!day.isBefore(birth.plusYears(75))) {
            return ONE_TENTH;
        }
        LocalDate seventyAttained = birth.plusYears(70).minusDays(1);
        LocalDate seniorFrom = seventyAttained.withDayOfMonth(1).plusMonths(1);
        return day.isBefore(seniorFrom) ? THREE_TENTHS : TWO_TENTHS;
    }
}
