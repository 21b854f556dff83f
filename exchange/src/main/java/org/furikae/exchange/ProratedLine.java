package org.furikae.exchange;

import java.util.Optional;
import org.furikae.claim.Yen;
import org.furikae.proration.PoolKey;
import org.furikae.proration.ProrationMethod;

/**
 * A row of 按分明細.
 *
 * @param amount what the claim brings into its pool; below 0 for a claim that is taken back out of it
 * @param method by which the pool was shared
 * @param reversedRunId run that had shared a claim that is taken back; empty for the others
 */
public record ProratedLine(
        String claimId, Yen amount, PoolKey key, ProrationMethod method, Optional<String> reversedRunId) {}
