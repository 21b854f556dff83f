package org.furikae.app.persistence;

import org.furikae.claim.Claim;

/**
 * A claim as stored.
 *
 * @param number grows with the position in the batch; see {@link ClaimNumber#first}
 */
public record FiledClaim(long number, long batchId, Claim claim) {}
