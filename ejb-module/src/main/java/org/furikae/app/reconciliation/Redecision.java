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
    /**
     * Whether the rules say something else, be it only another reason or other evidence. A later as-of date alone is nothing new,
     * and an explanation that is not in the database is no reason to believe that it was another.
     */
    boolean isChange() {
        Decision then = before.decision();
        Decision now = after.decision().withKnownAsOf(then.knownAsOf());
        return !(before.explained() ? now : now.withExplanation(then.explanation())).equals(then);
    }

    long claimNumber() {
        return after.filed().number();
    }
}
