package org.furikae.app.audit;

/**
 * What vouches for one decision.
 *
 * @param sha256 of the decision in its canonical form, 64 lower-case hex digits
 */
public record DecisionHash(long claimNumber, long decisionNumber, String sha256) {}
