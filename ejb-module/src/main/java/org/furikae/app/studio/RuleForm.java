package org.furikae.app.studio;

import java.io.Serializable;
import java.util.List;
import org.furikae.ruleset.form.FormCondition;
import org.furikae.ruleset.form.GuidedRule;

/**
 * A rule as somebody filled it in; nothing of it is trusted.
 *
 * @param phase where it goes
 * @param slug name of its folder
 * @param before slug of the rule in whose front it goes; empty: it becomes the last of its phase
 * @param from first treatment month; empty: from the beginning
 * @param until last treatment month; empty: for ever
 * @param result FINDING, EXCLUSION or OUTCOME
 * @param outcome only of OUTCOME, as are the next two
 */
public record RuleForm(
        String phase,
        String slug,
        String before,
        String name,
        String reason,
        String source,
        String from,
        String until,
        List<Condition> conditions,
        String result,
        String outcome,
        String confirmation,
        String billTo,
        String sentence)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public RuleForm {
        conditions = List.copyOf(conditions);
    }

    /**
     * A condition as somebody chose it.
     *
     * @param values with {@code ;} between them
     */
    public record Condition(String field, String operator, String values) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    GuidedRule rule() throws StudioRefusedException {
        try {
            return new GuidedRule(
                    name,
                    reason,
                    source,
                    from,
                    until,
                    conditions.stream()
                            .map(condition -> new FormCondition(
                                    condition.field(),
                                    FormCondition.Operator.valueOf(condition.operator()),
                                    List.of(condition.values().split("[;；]"))))
                            .toList(),
                    GuidedRule.Result.valueOf(result),
                    outcome,
                    confirmation,
                    billTo,
                    sentence);
        } catch (IllegalArgumentException e) {
            throw StudioRefusedException.notPossible("項目・比べ方・結論の種類を一覧から選び直してください。");
        }
    }
}
