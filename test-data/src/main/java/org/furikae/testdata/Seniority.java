package org.furikae.testdata;

import java.time.LocalDate;

/** The age from which the share that a patient pays depends on income. */
final class Seniority {
    private static final int SENIOR = 70;

    private Seniority() {}

    /** An age is attained on the day before the birthday (年齢計算ニ関スル法律). */
    static boolean attainedOn(LocalDate birth, LocalDate day) {
        return !birth.plusYears(SENIOR).minusDays(1).isAfter(day);
    }
}
