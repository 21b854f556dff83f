package org.furikae.app.proration;

import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;

/**
 * A claim that a run takes back.
 *
 * @param sequence counts from 1 in the run, in the order in which claims leave their pools
 * @param reversedRun number of the run that shared it
 * @param pool of that run
 * @param amount what insurers get back for it together
 * @param outcome what the claim was decided to be, by which the true insurer is billed
 * @param insurers how many insurers get something back, or, under rounding, are charged a yen
 */
public record ReversalRow(
        int sequence, String claimId, long reversedRun, int pool, Yen amount, Outcome outcome, int insurers) {}
