package org.furikae.app.reconciliation;

/** Decides again as of then, to prove that a stored decision is what its rules say. */
public interface Reproductions {
    /**
     * Decides a claim again with the rule set, the as-of date and the knowledge of one of its decisions, and compares. Nothing is
     * stored but the look in the audit trail.
     *
     * @param decisionNumber {@link StoredDecision#id} of any decision of the claim
     * @param purpose why the caller looks, for the audit trail
     * @throws ReproductionException when there is no such decision, or none that rules could make again
     */
    Reproduction decideAgain(String claimId, long decisionNumber, String purpose) throws ReproductionException;
}
