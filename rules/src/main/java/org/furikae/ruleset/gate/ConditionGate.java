package org.furikae.ruleset.gate;

import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EntryPointDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.furikae.ruleset.Vocabulary;

/** Looks at the conditions of a rule. */
final class ConditionGate {
    private static final Pattern LIST_OF_A_FACT = Pattern.compile("\\$\\w+(\\s*\\.\\s*\\w+\\s*(\\(\\s*\\))?)+");

    private final Findings findings;

    ConditionGate(Findings findings) {
        this.findings = findings;
    }

    void check(BaseDescr one) {
        if (one instanceof PatternDescr pattern) {
            checkPattern(pattern);
        } else if (one instanceof AndDescr
                || one instanceof OrDescr
                || one instanceof NotDescr
                || one instanceof ExistsDescr) {
            checkAll(((ConditionalElementDescr) one).getDescrs());
        } else if (one instanceof EvalDescr) {
            TextGate.refuseEval(one.getLine(), findings);
        } else if (one instanceof ExprConstraintDescr expression) {
            TextGate.check(expression.getExpression(), expression.getLine(), findings);
        } else if (one instanceof BindingDescr binding) {
            TextGate.check(String.valueOf(binding.getExpression()), binding.getLine(), findings);
        } else {
            refuseAccumulate(one, one.getLine());
        }
    }

    private void checkAll(List<? extends BaseDescr> all) {
        all.forEach(this::check);
    }

    private void checkPattern(PatternDescr pattern) {
        String type = String.valueOf(pattern.getObjectType());
        boolean fact = Vocabulary.ofRules().types().stream()
                .anyMatch(one -> one.startsWith("org.furikae.")
                        && (one.equals(type)
                                || one.substring(one.lastIndexOf('.') + 1).equals(type)));
        if (!fact || pattern.isQuery()) {
            String shown = Words.shortened(type);
            findings.add(
                    Gate.PATTERN,
                    pattern.getLine(),
                    "「" + shown + "」は規則が見られる事実ではありません。一覧はdocs/rules.mdにあります。",
                    "\"" + shown + "\" is no fact that rules can look at; docs/rules.md has the list.");
        }
        if (!pattern.getAnnotations().isEmpty() || !pattern.getBehaviors().isEmpty()) {
            findings.add(
                    Gate.ANNOTATION,
                    pattern.getLine(),
                    "条件に@やover window:は書けません。取り除いてください。",
                    "Conditions cannot have annotations or windows. Remove them.");
        }
        checkAll(pattern.getDescrs());
        if (pattern.getSource() != null) {
            checkSource(pattern.getSource(), pattern.getLine());
        }
    }

    private void checkSource(PatternSourceDescr source, int line) {
        if (source instanceof EntryPointDescr) {
            findings.add(
                    Gate.ENTRY_POINT,
                    line,
                    "entry-pointは書けません。事実はすべて初めから見えます。",
                    "Entry points are not allowed. All facts are there anyway.");
        } else if (source instanceof FromDescr from) {
            String expression = String.valueOf(from.getDataSource()).strip();
            if (!LIST_OF_A_FACT.matcher(expression).matches()) {
                findings.add(
                        Gate.FROM,
                        line,
                        "fromの後に書けるのは「$事実.項目」だけです。先に事実を$名前で受けてください。",
                        "After \"from\" only \"$fact.field\" can stand. Bind the fact to a $name first.");
            }
        } else {
            refuseAccumulate(source, line);
        }
    }

    private void refuseAccumulate(BaseDescr one, int line) {
        boolean accumulate = one instanceof AccumulateDescr || one instanceof CollectDescr;
        String name = accumulate
                ? "accumulate・collect"
                : one.getClass().getSimpleName().replace("Descr", "");
        findings.add(
                Gate.ACCUMULATE,
                line,
                "「" + name + "」は書けません。existsやnot、または事実の項目（個数など）を使ってください。",
                "\"" + name + "\" is not allowed. Use \"exists\", \"not\" or a field of a fact that counts.");
    }
}
