package org.furikae.app.proration;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.furikae.claim.Yen;

/**
 * A treatment month with something to share or something shared.
 *
 * @param unresolved claims that no insurer was found for and that no approved run holds
 * @param unresolvedAmount what they would bring in
 * @param prorated claims of approved runs that were not taken back
 * @param proratedAmount what they brought in
 * @param toTakeBack prorated claims whose insurer was found since: the next run takes them back
 * @param method the method in force for the month; empty when there is none, and no draft can be made
 * @param runs with claims of the month, newest first, replaced drafts left out
 */
public record MonthSummary(
        YearMonth month,
        long unresolved,
        Yen unresolvedAmount,
        long prorated,
        Yen proratedAmount,
        long toTakeBack,
        Optional<StoredMethod> method,
        List<RunSummary> runs) {
    public MonthSummary {
        runs = List.copyOf(runs);
    }
}
