package org.furikae.app.studio;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A rule as people look at it.
 *
 * @param name a sentence
 * @param from first treatment month in which it holds; empty: from the beginning
 * @param until last treatment month; empty: for ever
 * @param green cases that came out as they say; 0 when they never ran
 * @param fired claims of the month counted last for which it fired
 * @param examples ids of some of them
 */
public record RuleCard(
        String phase,
        String slug,
        String name,
        String reason,
        String source,
        Optional<YearMonth> from,
        Optional<YearMonth> until,
        int green,
        int red,
        long fired,
        List<String> examples,
        String drl,
        String cases) {
    public RuleCard {
        examples = List.copyOf(examples);
    }
}
