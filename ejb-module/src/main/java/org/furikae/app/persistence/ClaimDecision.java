package org.furikae.app.persistence;

import org.furikae.decision.Decision;

/** A stored claim and what was decided about it. */
public record ClaimDecision(FiledClaim filed, Decision decision) {}
