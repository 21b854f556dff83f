package org.furikae.app.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;

/** Figures of a day for the home page, and of the days before it for its chart. */
public interface Figures {
    /** Figures of what came in and was decided on {@code day} (Japan time). */
    Day of(LocalDate day);

    /** The same for {@code days} days that end with {@code last}, oldest first, without gaps. */
    List<Day> until(LocalDate last, int days);

    /**
     * One day.
     *
     * @param rowsIn rows read from files that arrived on that day
     * @param byOutcome claims decided that day by the outcome in force; every outcome is a key
     * @param waiting claims not decided yet plus those AWAITING, REVIEW or INQUIRY at this moment, whatever day they came
     * @param decidedAmount insurer amounts of the claims decided that day
     */
    record Day(
            LocalDate day,
            long rowsIn,
            long rowsRejected,
            Map<Outcome, Long> byOutcome,
            long waiting,
            Yen decidedAmount) {}
}
