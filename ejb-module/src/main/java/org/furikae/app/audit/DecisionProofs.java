package org.furikae.app.audit;

import java.util.Optional;

/** Proofs that decisions are what they were when they were stored. They hold hashes only, no personal data. */
public interface DecisionProofs {
    /**
     * Computes the decision's hash again and compares it with the one under seal. That the entry is part of the whole chain is for
     * {@link AuditLog#verify} to tell.
     *
     * @return empty when there is no such decision, or when nothing vouches for it
     */
    Optional<DecisionProof> of(long decisionNumber);
}
