package org.furikae.app.audit;

/**
 * What is wrong with one decision, or with one seal.
 *
 * @param claimId of the decision; empty for a seal or an archive, or when the claim is gone too
 * @param decisionNumber of the decision; of the first one for a seal or an archive; 0 when a seal is gone
 * @param auditNumber of the entry that vouches for it; 0 when none does
 */
public record DecisionFault(Kind kind, String claimId, long decisionNumber, long auditNumber) {
    /** Ways to be wrong. */
    public enum Kind {
        /** The decision, one of its parts, or its claim as filed is not what it was when it was stored. */
        DECISION_ALTERED,
        DECISION_REMOVED,
        /** Nothing vouches for the decision. */
        DECISION_ADDED,
        /** The decision is in force without being the last of its claim, or the claim shows another outcome. */
        WRONG_IN_FORCE,
        /** The hashes of the seal are not those that the audit entry vouches for: they prove nothing. */
        SEAL_ALTERED,
        /** The audit entry vouches for a seal that is gone. */
        SEAL_REMOVED,
        /** The record of an archive is not what the audit entry vouches for: it proves nothing. */
        ARCHIVE_ALTERED
    }
}
