package org.furikae.ruleset.trial;

import java.util.List;

/**
 * How a case of a rule came out.
 *
 * @param rule the rule's name
 * @param name the case's name
 * @param fired names of the rules that fired, in order
 * @param outcome code of the outcome; empty when the case is not about one or could not run
 * @param failures what was not as the case says, in Japanese; empty when the case is green
 */
public record CaseResult(String rule, String name, List<String> fired, String outcome, List<String> failures) {
    public CaseResult {
        fired = List.copyOf(fired);
        failures = List.copyOf(failures);
    }

    public boolean green() {
        return failures.isEmpty();
    }
}
