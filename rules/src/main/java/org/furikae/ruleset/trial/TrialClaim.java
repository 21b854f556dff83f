package org.furikae.ruleset.trial;

import java.time.LocalDate;
import org.furikae.decision.Submission;
import org.furikae.registration.Candidates;

/**
 * A past claim to decide again by two rule sets.
 *
 * @param candidates of the register, as known on {@code knownAsOf}
 */
public record TrialClaim(Submission submission, Candidates candidates, LocalDate knownAsOf) {
    /** Only the claim's id: the rest is personal data. */
    @Override
    public String toString() {
        return "TrialClaim[" + submission.claim().claimId() + "]";
    }
}
