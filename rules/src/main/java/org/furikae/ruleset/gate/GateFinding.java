package org.furikae.ruleset.gate;

import java.util.Comparator;

/**
 * Why a gate does not let a rule set through.
 *
 * @param gate which one
 * @param file path within the rule set; empty when it is not about one file
 * @param rule the rule's name; empty when it is not about one rule or its name cannot be read
 * @param line from 1; 0 when it is not about one line
 * @param japanese what is wrong and how to mend it
 * @param english the same in English
 */
public record GateFinding(Gate gate, String file, String rule, int line, String japanese, String english) {
    static final Comparator<GateFinding> IN_ORDER = Comparator.comparing(GateFinding::file)
            .thenComparing(GateFinding::line)
            .thenComparing(GateFinding::gate)
            .thenComparing(GateFinding::japanese);
}
