package org.furikae.ruleset.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.furikae.ruleset.ShippedRuleset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ScenarioTest {
    @TestFactory
    Stream<DynamicTest> a_claim_of_a_whole_life_is_decided_as_the_scenario_says() throws IOException {
        List<RuleCase> scenarios = new ArrayList<>();
        try (InputStream in = ScenarioTest.class.getResourceAsStream("/scenarios.yaml")) {
            for (JsonNode node : new YAMLMapper().readTree(in)) {
                scenarios.add(new RuleCase("no rule in particular", "scenarios.yaml", asNotFiring(node)));
            }
        }
        assertThat(scenarios).hasSizeGreaterThan(40).allMatch(RuleCase::decisionExpected);
        return scenarios.stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.name(),
                        () -> assertThat(scenario.run(ShippedRuleset.ruleset()).failures())
                                .isEmpty()));
    }

    private static JsonNode asNotFiring(JsonNode scenario) {
        return ((ObjectNode) scenario.deepCopy()).put("fires", false);
    }
}
