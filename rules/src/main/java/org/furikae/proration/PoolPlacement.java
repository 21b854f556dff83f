package org.furikae.proration;

import java.util.List;
import java.util.Optional;
import org.furikae.claim.FeeSchedule;

/**
 * The pool that rules choose for a claim.
 *
 * @param prefectureCode prefecture whose claims are pooled; empty for the whole country
 * @param feeSchedule fee schedule whose claims are pooled; empty for all
 * @param rulesFired names in firing order
 */
public record PoolPlacement(
        Optional<String> prefectureCode, Optional<FeeSchedule> feeSchedule, Bearers bearers, List<String> rulesFired) {
    public PoolPlacement {
        rulesFired = List.copyOf(rulesFired);
    }
}
