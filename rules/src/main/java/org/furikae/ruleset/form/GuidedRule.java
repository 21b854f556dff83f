package org.furikae.ruleset.form;

import java.util.List;

/**
 * A rule of the common shape as somebody filled it in: conditions on fields of facts that lead to a finding, an exclusion or an
 * outcome. Nothing of it is trusted; {@link RuleWriter} says what is wrong with it.
 *
 * @param name a sentence
 * @param reason why, as the explanation shows it
 * @param source key of a source
 * @param from first treatment month, {@code yyyy-MM}; empty: from the beginning
 * @param until last treatment month; empty: for ever
 * @param outcome name of an outcome; only of {@link Result#OUTCOME}, as are the next two
 * @param sentence the finding, what is excluded, or what people read out
 */
public record GuidedRule(
        String name,
        String reason,
        String source,
        String from,
        String until,
        List<FormCondition> conditions,
        Result result,
        String outcome,
        String confirmation,
        String billTo,
        String sentence) {
    /** What a rule comes to. */
    public enum Result {
        FINDING,
        EXCLUSION,
        OUTCOME
    }

    public GuidedRule {
        conditions = List.copyOf(conditions);
    }
}
