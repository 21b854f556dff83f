package org.furikae.app.reconciliation;

import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.decision.Decision;

/**
 * A claim that was decided again.
 *
 * @param before the decision in force until now
 * @param after what the rules say now
 */
record Redecision(DecisionTable.Stored before, ClaimDecision after) {
    /** Whether the rules say something else, be it only another reason or other evidence. A later as-of date alone is nothing new. */
    boolean isChange() {
        Decision now = after.decision();
        return !now.withKnownAsOf(before.decision().knownAsOf()).equals(before.decision());
    }

    long claimNumber() {
        return after.filed().number();
    }
}
