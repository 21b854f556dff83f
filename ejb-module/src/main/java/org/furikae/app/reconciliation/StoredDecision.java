package org.furikae.app.reconciliation;

import java.time.Instant;
import java.util.Optional;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.decision.Decision;

/**
 * A decision as stored.
 *
 * @param id number of the decision, ascending with time
 * @param decidedBy user name, empty when the rules decided
 * @param knowledgeBatch the last batch whose rows were known
 * @param inForce exactly one decision of a claim is in force
 * @param explained whether the decision comes with its explanation; otherwise an archive has it, or the decision before
 */
public record StoredDecision(
        long id,
        Decision decision,
        Instant decidedAt,
        Optional<String> decidedBy,
        boolean inForce,
        long knowledgeBatch,
        boolean explained) {
    public static StoredDecision of(DecisionTable.Stored stored) {
        return new StoredDecision(
                stored.number(),
                stored.decision(),
                stored.decidedAt(),
                stored.decidedBy(),
                stored.inForce(),
                stored.knowledgeBatch(),
                stored.explained());
    }
}
