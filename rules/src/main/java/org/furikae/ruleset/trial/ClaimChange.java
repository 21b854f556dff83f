package org.furikae.ruleset.trial;

/**
 * A claim that the draft decides otherwise than the version in force.
 *
 * @param position place among the claims given, from 0
 * @param before explanation of the decision by the version in force, as {@link org.furikae.decision.ExplanationJson} writes it
 * @param after the same by the draft
 */
public record ClaimChange(long position, String claimId, Decided before, Decided after) {
    /**
     * A decision in short, and in full.
     *
     * @param outcome code
     * @param insurers numbers of the insurers billed, by part, separated by blanks; empty when none
     * @param yen billed to insurers
     * @param explanation JSON
     */
    public record Decided(String outcome, String insurers, long yen, String explanation) {}

    /** Only the claim's id: the rest may hold personal data. */
    @Override
    public String toString() {
        return "ClaimChange[" + claimId + "]";
    }
}
