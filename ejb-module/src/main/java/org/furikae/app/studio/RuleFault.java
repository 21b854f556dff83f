package org.furikae.app.studio;

import org.furikae.ruleset.gate.GateFinding;

/**
 * Something that must be mended before a rule set may run.
 *
 * @param gate code of the gate that refuses it
 * @param file path; empty when it is not about one file
 * @param rule the rule's name; empty when it is not about one rule
 * @param line from 1; 0 when it is not about one line
 * @param japanese what is wrong and how to mend it
 * @param english the same in English
 */
public record RuleFault(String gate, String file, String rule, int line, String japanese, String english) {
    static RuleFault of(GateFinding finding) {
        return new RuleFault(
                finding.gate().code(),
                finding.file(),
                finding.rule(),
                finding.line(),
                finding.japanese(),
                finding.english());
    }
}
