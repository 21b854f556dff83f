package org.furikae.ruleset.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.furikae.ruleset.RuleInfo;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.RulesetException;

/** The cases of a rule set, ready to run. Every rule has one on which it fires and one on which it does not. */
public final class RuleCases {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Ruleset ruleset;
    private final Map<RuleInfo, List<Trial>> cases = new LinkedHashMap<>();

    /** @throws RulesetException when a case file cannot be read */
    public RuleCases(Ruleset ruleset) {
        this.ruleset = ruleset;
        for (RuleInfo rule : ruleset.rules()) {
            cases.put(rule, read(rule));
        }
    }

    /** Runs every case; a rule without enough cases has a result that says so. */
    public List<CaseResult> run() {
        List<CaseResult> results = new ArrayList<>();
        cases.forEach((rule, list) -> {
            list.forEach(one -> results.add(new CaseResult(rule.name(), one.name(), one.run(ruleset))));
            if (list.stream().noneMatch(Trial::fires) || list.stream().allMatch(Trial::fires)) {
                results.add(new CaseResult(
                        rule.name(), "", List.of("この規則が働く例(fires: true)と働かない例(fires: false)を一つずつ書いてください")));
            }
        });
        return results;
    }

    /** Names of the cases that notice, by the decision they expect, when the rule is taken away. */
    public List<String> noticing(RuleInfo rule) {
        return cases.get(rule).stream()
                .filter(Trial::decisionExpected)
                .filter(one -> !one.failuresWithout(rule, ruleset).isEmpty())
                .map(Trial::name)
                .toList();
    }

    private List<Trial> read(RuleInfo rule) {
        String where = rule.phase() + "/" + rule.slug() + "/cases.yaml";
        return ruleset.cases(rule).map(yaml -> parse(rule, where, yaml)).orElse(List.of());
    }

    private static List<Trial> parse(RuleInfo rule, String where, String yaml) {
        try {
            List<Trial> found = new ArrayList<>();
            for (JsonNode node : YAML.readTree(yaml)) {
                found.add(
                        rule.phase().equals(PoolCase.PHASE)
                                ? new PoolCase(rule.name(), where, node)
                                : new RuleCase(rule.name(), where, node));
            }
            return found;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new RulesetException(where + ": " + line + "行目付近が読めません。YAMLの書き方を確かめてください。", e);
        } catch (IllegalArgumentException e) {
            throw new RulesetException(where + ": " + e.getMessage(), e);
        }
    }
}
