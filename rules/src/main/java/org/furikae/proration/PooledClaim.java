package org.furikae.proration;

import org.furikae.claim.Yen;

/** A claim in a pool, with the amount that it brings in. */
public record PooledClaim(String claimId, Yen amount) {}
