package org.furikae.app.proration;

import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;

/**
 * What one insurer gets back for a claim.
 *
 * @param givenBack below 0 where the pool without the claim charges a yen more
 */
public record ReversalShareRow(InsurerNumber insurer, String insurerName, Yen givenBack) {}
