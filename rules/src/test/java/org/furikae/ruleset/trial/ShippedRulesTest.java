package org.furikae.ruleset.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.furikae.ruleset.RuleInfo;
import org.furikae.ruleset.ShippedRuleset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ShippedRulesTest {
    private static final RuleCases CASES = new RuleCases(ShippedRuleset.ruleset());

    @TestFactory
    Stream<DynamicTest> every_case_comes_out_as_it_says() {
        List<CaseResult> results = CASES.run();
        assertThat(results).hasSizeGreaterThan(2 * 70);
        return results.stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.rule() + "／" + result.name(),
                        () -> assertThat(result.failures()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> taking_a_rule_away_changes_what_one_of_its_cases_decides() {
        return ShippedRuleset.ruleset().rules().stream()
                .map((RuleInfo rule) -> DynamicTest.dynamicTest(
                        rule.phase() + "/" + rule.slug(),
                        () -> assertThat(CASES.noticing(rule)).isNotEmpty()));
    }
}
