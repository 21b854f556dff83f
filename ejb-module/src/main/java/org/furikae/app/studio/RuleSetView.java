package org.furikae.app.studio;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.furikae.ruleset.ParameterValue;

/**
 * A rule set as people look at it.
 *
 * @param version what decisions name
 * @param tried when its cases ran; empty when they never did
 * @param countedMonth treatment month over which the firings are counted; empty when nothing was counted yet
 */
public record RuleSetView(
        String contentSha256,
        String version,
        String label,
        List<RuleCard> rules,
        List<ParameterValue> parameters,
        Optional<Instant> tried,
        Optional<YearMonth> countedMonth,
        Optional<Instant> countedAt) {
    public RuleSetView {
        rules = List.copyOf(rules);
        parameters = List.copyOf(parameters);
    }
}
