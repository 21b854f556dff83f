package org.furikae.app.review;

import java.io.Serializable;
import java.time.Instant;

/**
 * What became of a decision by hand.
 *
 * @param number by which it can be taken back
 * @param inForce whether it counts already; otherwise a second person confirms first
 * @param undoUntil until when the same person can take it back
 */
public record Done(long number, String claimId, boolean inForce, Instant undoUntil) implements Serializable {}
