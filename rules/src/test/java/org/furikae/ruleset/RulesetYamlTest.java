package org.furikae.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulesetYamlTest {
    private static final String YAML = RulesetFiles.shipped().text("ruleset.yaml");

    private static List<ParameterValue> with(ParameterValue.Setting retryMonths) {
        return RulesetYaml.parameters(YAML).stream()
                .map(one -> one.name().equals("retryMonths")
                        ? new ParameterValue(one.name(), one.from(), one.until(), retryMonths, one.source())
                        : one)
                .toList();
    }

    @Test
    void a_parameter_gets_another_value_and_no_other_line_changes() {
        String changed = RulesetYaml.withParameters(YAML, with(new ParameterValue.Whole(4)));

        assertThat(changed)
                .isEqualTo(YAML.replace("- {value: 3, source: RETRY}", "- {value: 4, source: RETRY}"))
                .isNotEqualTo(YAML);
    }

    @Test
    void the_same_values_leave_the_text_as_it_is() {
        assertThat(RulesetYaml.withParameters(YAML, RulesetYaml.parameters(YAML)))
                .isEqualTo(YAML);
    }

    @Test
    void a_value_can_be_dated_and_a_list_and_a_text_with_quotes() {
        List<ParameterValue> values = new ArrayList<>(RulesetYaml.parameters(YAML));
        values.removeIf(one -> one.name().equals("retryMonths"));
        values.add(new ParameterValue(
                "retryMonths",
                Optional.empty(),
                Optional.of(YearMonth.of(2026, 3)),
                new ParameterValue.Whole(3),
                "RETRY"));
        values.add(new ParameterValue(
                "retryMonths",
                Optional.of(YearMonth.of(2026, 4)),
                Optional.empty(),
                new ParameterValue.Whole(4),
                "RETRY"));
        values.add(new ParameterValue(
                "newWords",
                Optional.empty(),
                Optional.empty(),
                new ParameterValue.Texts(List.of("不詳", "say \"no\"", "- {a: b}")),
                "PRODUCT"));

        String changed = RulesetYaml.withParameters(YAML, values);

        assertThat(RulesetYaml.parameters(changed)).containsExactlyInAnyOrderElementsOf(values);
        assertThat(changed).contains("    - {until: 2026-03, value: 3, source: RETRY}\n    - {from: 2026-04, value: 4");
    }

    @Test
    void a_rule_is_added_before_another_renamed_and_taken_away_again() {
        String added = RulesetYaml.withRule(YAML, "filing", "new-rule", Optional.of("unknown-comment"));
        String renamed = RulesetYaml.withRuleRenamed(added, "filing", "new-rule", "other-name");

        assertThat(RulesetYaml.phases(added).get("filing"))
                .containsSubsequence("unknown-insurer-number", "new-rule", "unknown-comment");
        assertThat(RulesetYaml.phases(renamed).get("filing"))
                .containsSubsequence("unknown-insurer-number", "other-name", "unknown-comment");
        assertThat(RulesetYaml.withoutRule(renamed, "filing", "other-name")).isEqualTo(YAML);
    }

    @Test
    void a_text_that_is_laid_out_otherwise_is_left_to_its_author() {
        String flow = "version: x\neffectiveFrom: 2021-10\nphases: {filing: [one]}\nsources: {}\nparameters: {}\n";

        assertThatThrownBy(() -> RulesetYaml.withoutRule(flow, "filing", "one"))
                .isInstanceOf(RulesetException.class)
                .hasMessageContaining("文字で直してください");
    }
}
