package org.furikae.ruleset.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The two cases that a new rule begins with: one on which it fires, one on which it does not. */
public final class CasePair {
    /** What a claim of a case must say for a flag to be true; everything else its author fills in. */
    private static final Map<String, String> MAKE_TRUE = Map.of(
            "FiledClaim.paper", "medium: 紙",
            "FiledClaim.inpatient", "setting: 入院",
            "FiledClaim.highCost", "highCost: true",
            "FiledClaim.publicFunds", "publicFunds: [\"12130001\"]",
            "FiledClaim.meals", "meals: 460",
            "FiledClaim.insurerPlaceholder", "insurer: \"77777777\"",
            "FiledClaim.claim.highCost", "highCost: true");

    private CasePair() {}

    /** The text of {@code cases.yaml}. */
    public static String of(GuidedRule rule) {
        Map<String, String> claim = new LinkedHashMap<>();
        for (FormCondition condition : rule.conditions()) {
            if (condition.operator() == FormCondition.Operator.IS && MAKE_TRUE.containsKey(condition.field())) {
                String field = MAKE_TRUE.get(condition.field());
                claim.put(field.substring(0, field.indexOf(':')), field);
            }
        }
        String given = claim.isEmpty() ? "" : "  claim: {" + String.join(", ", List.copyOf(claim.values())) + "}\n";
        return "- name: 働く例\n" + given + expected(rule) + "- name: 働かない例\n  fires: false\n";
    }

    private static String expected(GuidedRule rule) {
        return switch (rule.result()) {
            case FINDING -> "  expect: {findings: [\"" + rule.sentence().strip() + "\"]}\n";
            case OUTCOME -> "  expect: {outcome: " + rule.outcome() + "}\n";
            case EXCLUSION -> "";
        };
    }
}
