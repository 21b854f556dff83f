package org.furikae.proration;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * A pool with its shares computed.
 *
 * @param shares one for each member, by insurer number; they add up to the pool's amount
 */
public record ProratedPool(Pool pool, List<Share> shares) {
    private static final int RATIO_DECIMALS = 12;

    public ProratedPool {
        shares = List.copyOf(shares);
    }

    public static ProratedPool of(Pool pool) {
        return new ProratedPool(pool, pool.shares());
    }

    /** A share's weight as a part of all weights of the pool (比率), to 12 decimals. For display: nothing is computed with it. */
    public BigDecimal ratio(Share share) {
        return ratio(share.member().weight(), pool.totalWeight());
    }

    /** The same of a weight and the sum of all weights. */
    public static BigDecimal ratio(BigInteger weight, BigInteger totalWeight) {
        return new BigDecimal(weight).divide(new BigDecimal(totalWeight), RATIO_DECIMALS, RoundingMode.HALF_UP);
    }
}
