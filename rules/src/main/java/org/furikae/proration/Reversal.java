package org.furikae.proration;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;

/**
 * The taking back of a prorated claim whose insurer was found after all. Each insurer gets back exactly what the pool without
 * the claim would not have charged it. Under rounding that may be a yen less than nothing (docs/proration.md), so amounts have
 * either sign; together they are the claim's amount.
 *
 * @param pool the pool in which the claim was
 * @param claim the claim taken back
 * @param givenBack by insurer; insurers with nothing to get back are not in it
 * @param billed the insurer that was found, which bears the claim instead
 */
public record Reversal(PoolKey pool, PooledClaim claim, SortedMap<InsurerNumber, Yen> givenBack, InsurerNumber billed) {
    public Reversal {
        givenBack = Collections.unmodifiableSortedMap(new TreeMap<>(givenBack));
    }

    /**
     * @param pool the pool as it stands, claims reversed before already gone from it
     * @throws ProrationException when the claim is not, or no longer, in the pool
     */
    public static Reversal of(Pool pool, String claimId, InsurerNumber billed) {
        return new Reversal(pool.key(), pool.claim(claimId), givenBack(pool, claimId), billed);
    }

    /**
     * What each insurer gets back, whoever is billed instead; insurers with nothing to get back are left out.
     *
     * @param pool as in {@link #of}
     */
    public static SortedMap<InsurerNumber, Yen> givenBack(Pool pool, String claimId) {
        SortedMap<InsurerNumber, Yen> givenBack = new TreeMap<>();
        List<Share> before = pool.shares();
        List<Share> after = pool.without(claimId).shares();
        for (int i = 0; i < before.size(); i++) {
            Yen difference = before.get(i).amount().minus(after.get(i).amount());
            if (!difference.equals(Yen.ZERO)) {
                givenBack.put(before.get(i).member().insurer(), difference);
            }
        }
        return givenBack;
    }

    /** What the reversal books, by insurer: the yen given back negative, the insurer found positive. They add up to zero. */
    public SortedMap<InsurerNumber, Yen> bookings() {
        SortedMap<InsurerNumber, Yen> bookings = new TreeMap<>();
        givenBack.forEach((insurer, amount) -> bookings.put(insurer, Yen.ZERO.minus(amount)));
        bookings.merge(billed, claim.amount(), Yen::plus);
        return bookings;
    }
}
