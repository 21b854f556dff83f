package org.furikae.ruleset.trial;

import java.util.List;

/**
 * How a case of a rule came out.
 *
 * @param rule the rule's name
 * @param name the case's name
 * @param failures what was not as the case says, in Japanese; empty when the case is green
 */
public record CaseResult(String rule, String name, List<String> failures) {
    public CaseResult {
        failures = List.copyOf(failures);
    }

    public boolean green() {
        return failures.isEmpty();
    }
}
