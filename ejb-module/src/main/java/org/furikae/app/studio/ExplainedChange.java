package org.furikae.app.studio;

import org.furikae.decision.Explanation;

/** A claim that would be decided otherwise, with the explanations by the rules in force and by the draft. */
public record ExplainedChange(ChangedClaim claim, Explanation before, Explanation after) {
    /** Only the claim's id: the rest is personal data. */
    @Override
    public String toString() {
        return "ExplainedChange[" + claim.claimId() + "]";
    }
}
