package org.furikae.app.reconciliation;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.furikae.decision.Outcome;

/**
 * Which claims a list shows.
 *
 * @param outcomes any of these; empty for all
 * @param insurer insurer number as filed or billed, exact; empty for all
 * @param institution institution code or the beginning of it; empty for all
 * @param text beginning of the claim id, or of the patient's name in kanji or kana; empty for all
 */
public record ClaimFilter(
        Set<Outcome> outcomes,
        String insurer,
        String institution,
        Optional<YearMonth> treatmentMonth,
        String text,
        Optional<Long> batchId) {
    public static final ClaimFilter ALL = new ClaimFilter(Set.of(), "", "", Optional.empty(), "", Optional.empty());
}
