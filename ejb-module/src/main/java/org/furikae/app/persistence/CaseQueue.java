package org.furikae.app.persistence;

import java.util.Optional;
import org.furikae.decision.Outcome;

/** Why a person must look at a claim. */
public enum CaseQueue {
    /** The rules may not decide it. */
    REVIEW,
    /** Insurers are asked. */
    INQUIRY,
    /** What somebody decided by hand does not agree with what became known since, or with a colleague's second look. */
    CONTRADICTED,
    /** A second person must confirm what one person decided. */
    CONFIRMATION,
    /** A second person looks without seeing the decision, to measure agreement. */
    SECOND_LOOK;

    /** The queue of claims with this outcome; empty when nobody needs to look. */
    public static Optional<CaseQueue> of(Outcome outcome) {
        return switch (outcome) {
            case REVIEW -> Optional.of(REVIEW);
            case INQUIRY -> Optional.of(INQUIRY);
            default -> Optional.empty();
        };
    }
}
