package org.furikae.ruleset.fact;

/** To whom a proposal bills the claim. */
public enum BillTo {
    /** To no insurer: somebody or something must come first. */
    NOBODY,
    /** As filed, to the letter. */
    AS_FILED,
    /** As filed, with the branch number of the registration. */
    FILED_BRANCH_CORRECTED,
    /** To the one insurer in force on all treatment days. */
    INSURER_IN_FORCE,
    /** To the insurer in force whose card was issued last. */
    LATEST_ISSUED,
    /** To the insurer in force on each treatment day. */
    DAY_BY_DAY
}
