package org.furikae.ruleset;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.furikae.decision.Explanation.FiredRule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Lets rules fire that hold in the treatment month and writes down which did, each once. As Drools asks it before every
 * firing, it knows at any time which rule is at work.
 */
final class FiringLog implements AgendaFilter {
    /** At one stage of one claim: a rule about pairs of a hundred candidates fires as often. */
    private static final int MOST_FIRINGS = 10_000;

    private final Map<String, RuleInfo> rules;
    private final YearMonth month;
    private final Optional<String> leftOut;
    private final List<RuleInfo> fired = new ArrayList<>();
    private RuleInfo current;

    FiringLog(Map<String, RuleInfo> rules, YearMonth month, Optional<String> leftOut) {
        this.rules = rules;
        this.month = month;
        this.leftOut = leftOut;
    }

    /**
     * Lets the rules fire that fit what the session holds now.
     *
     * @throws FiringLimitException when they do not come to an end
     */
    void fire(KieSession session) {
        if (session.fireAllRules(this, MOST_FIRINGS) >= MOST_FIRINGS) {
            throw new FiringLimitException(current.name(), MOST_FIRINGS);
        }
    }

    @Override
    public boolean accept(Match match) {
        RuleInfo rule = rules.get(match.getRule().getName());
        if (!rule.months().contain(month) || leftOut.filter(rule.name()::equals).isPresent()) {
            return false;
        }
        current = rule;
        if (!fired.contains(rule)) {
            fired.add(rule);
        }
        return true;
    }

    /** The place of the rule at work in {@code ruleset.yaml}. */
    int currentOrder() {
        return current.order();
    }

    /** Name of the rule at a place of {@code ruleset.yaml}; it has fired. */
    String nameOf(int order) {
        return fired.stream()
                .filter(rule -> rule.order() == order)
                .map(RuleInfo::name)
                .findFirst()
                .orElse("");
    }

    List<String> names() {
        return fired.stream().map(RuleInfo::name).toList();
    }

    List<FiredRule> shown() {
        return fired.stream().map(RuleInfo::shown).toList();
    }
}
