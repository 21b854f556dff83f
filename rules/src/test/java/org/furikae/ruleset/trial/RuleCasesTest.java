package org.furikae.ruleset.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.ShippedRuleset;
import org.junit.jupiter.api.Test;

class RuleCasesTest {
    private static final String RULE = "記載の資格が受診日のすべてで有効なら請求どおりとする";

    @Test
    void a_case_that_comes_out_otherwise_says_what_was_expected_and_what_was() throws IOException {
        RuleCase wrong = read("{registrations: [{}], expect: {outcome: REVIEW, findings: [ない知らせ]}}");

        assertThat(wrong.run(ShippedRuleset.ruleset()).failures())
                .anyMatch(failure -> failure.equals("outcomeは「REVIEW」のはずが「AS_FILED」でした"))
                .anyMatch(failure -> failure.startsWith("findingsに「ない知らせ」がありません"));
    }

    @Test
    void a_case_whose_rule_does_not_fire_though_it_should_says_so() throws IOException {
        assertThat(read("{fires: true}").run(ShippedRuleset.ruleset()).failures())
                .contains("規則が働きませんでした");
        assertThat(read("{fires: false, registrations: [{}]}")
                        .run(ShippedRuleset.ruleset())
                        .failures())
                .contains("規則が働きました");
    }

    @Test
    void a_misspelt_field_is_refused() {
        assertThatThrownBy(() -> read("{clam: {}}"))
                .isInstanceOf(RulesetException.class)
                .hasMessageContaining("「clam」は使えません");
        assertThatThrownBy(() -> read("{claim: {medium: 電信}}"))
                .isInstanceOf(RulesetException.class)
                .hasMessageContaining("電子・紙");
        assertThatThrownBy(() -> read("{asOf: 昨日}"))
                .isInstanceOf(RulesetException.class)
                .hasMessageContaining("2023-08-15");
    }

    private static RuleCase read(String yaml) throws IOException {
        JsonNode node = new YAMLMapper().readTree(yaml);
        return new RuleCase(RULE, "cases.yaml", node);
    }
}
