package org.furikae.app.supervision;

import java.util.Map;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;

/**
 * Claims by the outcome in force.
 *
 * @param byOutcome outcomes without a claim are left out
 * @param undecided claims without a decision
 * @param amount what insurers bear of all of them
 */
public record OutcomeCounts(Map<Outcome, Long> byOutcome, long undecided, Yen amount) {
    public OutcomeCounts {
        byOutcome = Map.copyOf(byOutcome);
    }

    public long of(Outcome outcome) {
        return byOutcome.getOrDefault(outcome, 0L);
    }

    public long claims() {
        return undecided
                + byOutcome.values().stream().mapToLong(Long::longValue).sum();
    }
}
