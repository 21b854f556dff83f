package org.furikae.app.proration;

import java.util.List;
import org.furikae.claim.Yen;

/**
 * Two runs side by side.
 *
 * @param netDifference what the second books less what the first books, over all insurers
 * @param differing insurers for which they book different amounts
 * @param moved half of the sum of all differences without sign, rounded down: what one run shifts against the other
 * @param insurers every insurer of either run, the largest difference first
 */
public record RunComparison(
        RunView first, RunView second, Yen netDifference, int differing, Yen moved, List<InsurerDifference> insurers) {
    public RunComparison {
        insurers = List.copyOf(insurers);
    }
}
