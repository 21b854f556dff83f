package org.furikae.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * Insurer amounts of the parts of a split claim: each part is computed by itself, and the rounding rest goes to the part with
 * more points, the earlier one on a tie (decisions.md 3). They add up to the claim's amount.
 */
public final class PartAmounts {
    private PartAmounts() {}

    /**
     * @param points of each part, in order; they add up to the claim's
     * @return the insurer amount of each part
     */
    public static List<Yen> of(Claim claim, List<Long> points) {
        List<Yen> amounts = new ArrayList<>(points.size());
        Yen rest = claim.insurerAmount();
        int largest = 0;
        for (int i = 0; i < points.size(); i++) {
            Yen amount = Yen.of(Math.multiplyExact(points.get(i), 10L)).minus(patientShare(claim, points.get(i)));
            amounts.add(amount);
            rest = rest.minus(amount);
            if (points.get(i) > points.get(largest)) {
                largest = i;
            }
        }
        amounts.set(largest, amounts.get(largest).plus(rest));
        return List.copyOf(amounts);
    }

    /** By the ratio; where the amount paid is not what the ratio gives, by the part's share of the points. */
    private static Yen patientShare(Claim claim, long points) {
        Yen byRatio = claim.effectiveCopayRatio().patientShare(claim.points());
        if (claim.points() == 0 || claim.patientShare().equals(byRatio)) {
            return claim.effectiveCopayRatio().patientShare(points);
        }
        return Yen.of(Math.multiplyExact(claim.patientShare().amount(), points) / claim.points());
    }
}
