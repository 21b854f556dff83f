package org.furikae.app.persistence;

import java.util.Set;
import org.furikae.decision.Decision;

/**
 * A stored claim and what was decided about it.
 *
 * @param knowledgeBatch the last batch whose rows were known when it was decided
 * @param lookupHashes hashes of the keys under which it looked registrations up
 */
public record ClaimDecision(FiledClaim filed, Decision decision, long knowledgeBatch, Set<Long> lookupHashes) {}
