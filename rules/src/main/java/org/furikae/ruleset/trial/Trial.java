package org.furikae.ruleset.trial;

import java.util.List;
import org.furikae.ruleset.RuleInfo;
import org.furikae.ruleset.Ruleset;

/** A case of a rule that can be run. */
interface Trial {
    String name();

    /** Whether the rule is to fire. */
    boolean fires();

    /** Whether the case says what is to become of the claim. */
    boolean decisionExpected();

    /** Runs it. */
    Run run(Ruleset ruleset);

    /** What of the expected is missing when a rule is taken away. */
    List<String> failuresWithout(RuleInfo left, Ruleset ruleset);

    /**
     * What came of it.
     *
     * @param fired names of the rules that fired
     * @param outcome code; empty when it is not about one
     * @param failures what is not as the case says, in Japanese; empty when all is
     */
    record Run(List<String> fired, String outcome, List<String> failures) {}

    static void checkFiring(List<String> failures, boolean expected, boolean fired) {
        if (fired != expected) {
            failures.add(expected ? "規則が働きませんでした" : "規則が働きました");
        }
    }

    static String differs(String field, String expected, String actual) {
        return field + "は「" + expected + "」のはずが「" + actual + "」でした";
    }
}
