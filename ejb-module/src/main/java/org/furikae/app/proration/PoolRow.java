package org.furikae.app.proration;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;
import org.furikae.claim.Yen;
import org.furikae.proration.PoolKey;

/**
 * A pool of a run.
 *
 * @param pool counts from 1 in the run, in the order of keys
 * @param methodId method as used, see {@link RunView#methods}
 * @param baseMonths whose payment results made the weights, in order
 * @param members insurers, those of weight 0 included
 * @param totalWeight sum of their weights
 * @param openClaims claims not taken back; all of them in a draft
 * @param openAmount what they bring in: what the charges of the pool less all reversals add up to
 */
public record PoolRow(
        int pool,
        PoolKey key,
        String methodId,
        List<YearMonth> baseMonths,
        long claims,
        Yen amount,
        int members,
        BigInteger totalWeight,
        long openClaims,
        Yen openAmount) {
    public PoolRow {
        baseMonths = List.copyOf(baseMonths);
    }
}
