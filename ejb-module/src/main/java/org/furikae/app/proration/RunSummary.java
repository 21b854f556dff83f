package org.furikae.app.proration;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A run as a list shows it.
 *
 * @param number counts up; the address of the run
 * @param version what somebody who wants to change the run must have seen
 * @param treatmentMonth the one month that the draft was asked for; empty for every month
 * @param trial whether a proposed method was tried, so that it cannot be approved
 * @param unconfirmed whether any share rests on a method that nobody confirmed
 * @param replaces the draft that this one took the place of
 * @param replacedBy the draft that took the place of this one; its shares and lines are gone, its sums are kept
 */
public record RunSummary(
        long number,
        int version,
        RunState state,
        Optional<YearMonth> treatmentMonth,
        boolean trial,
        boolean unconfirmed,
        RunTotals totals,
        String draftedBy,
        Instant draftedAt,
        Optional<Signature> approved,
        Optional<Signature> closed,
        Optional<Long> replaces,
        Optional<Long> replacedBy) {

    /** What files, bills and reasons call the run (run_id). */
    public String runId() {
        return runId(number);
    }

    /** {@code P-12} for number 12. */
    public static String runId(long number) {
        return "P-" + number;
    }
}
