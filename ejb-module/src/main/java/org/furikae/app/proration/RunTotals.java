package org.furikae.app.proration;

import org.furikae.claim.Yen;

/**
 * What a run holds together.
 *
 * @param claims claims that it shares
 * @param amount what they bring in, and the shares add up to
 * @param pools pools that they form
 * @param shares rows of shares, those of 0 yen included
 * @param insurers insurers that are charged or get something back
 * @param reversals claims of earlier runs that it takes back
 * @param reversed what insurers get back for them together
 */
public record RunTotals(long claims, Yen amount, int pools, long shares, int insurers, long reversals, Yen reversed) {}
