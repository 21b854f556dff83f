package org.furikae.app.persistence;

/** Numbers of claims: that of the batch, then 32 bits for the position in it. Needs no other class, as {@link MonthNumber}. */
public final class ClaimNumber {
    private static final int POSITION_BITS = 32;

    private ClaimNumber() {}

    /** Claim numbers of a batch lie from this one (its first claim has the one after it) to below that of the next batch. */
    public static long first(long batchId) {
        return batchId << POSITION_BITS;
    }

    /** The batch that brought the claim of this number. */
    public static long batchOf(long claimNumber) {
        return claimNumber >> POSITION_BITS;
    }
}
