package org.furikae.app.persistence;

import java.util.Optional;
import java.util.Set;
import org.furikae.decision.Decision;

/**
 * A stored claim and what was decided about it.
 *
 * @param knowledgeBatch the last batch whose rows were known when it was decided
 * @param lookupHashes hashes of the keys under which it looked registrations up
 * @param decidedBy user name, empty when the rules decided
 */
public record ClaimDecision(
        FiledClaim filed, Decision decision, long knowledgeBatch, Set<Long> lookupHashes, Optional<String> decidedBy) {
    /** What the rules decided. */
    public ClaimDecision(FiledClaim filed, Decision decision, long knowledgeBatch, Set<Long> lookupHashes) {
        this(filed, decision, knowledgeBatch, lookupHashes, Optional.empty());
    }
}
