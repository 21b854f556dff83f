package org.furikae.identity;

/** How surely a candidate is the person of the claim (一致度, formats.md 9). */
public enum IdentityLevel {
    /** Five items exact. */
    A,
    /** Five items exact or tolerated, exactly one tolerated. */
    B,
    /** Shown to a person with the candidate. */
    C,
    /** Anything less: nothing is billed on it. */
    D,
    /** Two or more persons at A or B. */
    X
}
