package org.furikae.ruleset.form;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.decision.ConfirmationCode;
import org.furikae.decision.Outcome;
import org.furikae.ruleset.fact.BillTo;

/** Writes a filled-in form as DRL in the house's style. */
public final class RuleWriter {
    private static final int MOST_CONDITIONS = 12;

    private final GuidedRule rule;
    private final FormFields fields;
    private final Set<String> sources;
    private final Set<String> numbers;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> imports = new TreeSet<>();
    private boolean parameters;

    private RuleWriter(GuidedRule rule, Set<String> sources, Set<String> numbers) {
        this.rule = rule;
        this.fields = FormFields.shipped();
        this.sources = sources;
        this.numbers = numbers;
    }

    /**
     * What became of a form.
     *
     * @param drl empty when something is wrong
     * @param faults what is wrong, in Japanese, each with how to mend it
     */
    public record Written(String drl, List<String> faults) {
        public Written {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param sources keys that the rule set has
     * @param numbers names of its parameters that are whole numbers: a condition may compare with one of them
     */
    public static Written write(GuidedRule rule, Set<String> sources, Set<String> numbers) {
        RuleWriter writer = new RuleWriter(rule, sources, numbers);
        String drl = writer.drl();
        return new Written(writer.faults.isEmpty() ? drl : "", writer.faults);
    }

    private String drl() {
        String name = FormText.quoted("規則の名前", rule.name(), faults);
        String reason = FormText.quoted("理由", rule.reason(), faults);
        String source = FormText.name("根拠", rule.source(), sources, faults);
        String months = month("effectiveFrom", "適用開始", rule.from()) + month("effectiveUntil", "適用終了", rule.until());
        monthsInOrder();
        String when = conditions();
        String then = result();
        String declared = parameters ? "    $parameters : Parameters()\n" : "";
        return "package org.furikae.rulebook\n\n"
                + imports.stream().map(type -> "import " + type + ";\n").collect(Collectors.joining())
                + "\nrule " + name + "\n    @reason(" + reason + ")\n    @source(\"" + source + "\")\n" + months
                + "when\n"
                + declared + when
                + (rule.result() == GuidedRule.Result.EXCLUSION ? "" : "    $conclusions : Conclusions()\n")
                + "then\n" + then + "end\n";
    }

    private String month(String annotation, String what, String typed) {
        if (typed.isBlank()) {
            return "";
        }
        try {
            return "    @" + annotation + "(\"" + YearMonth.parse(typed.strip()) + "\")\n";
        } catch (DateTimeException e) {
            faults.add(what + "は2026-04のように書いてください。");
            return "";
        }
    }

    private void monthsInOrder() {
        if (faults.isEmpty()
                && !rule.from().isBlank()
                && !rule.until().isBlank()
                && YearMonth.parse(rule.from().strip())
                        .isAfter(YearMonth.parse(rule.until().strip()))) {
            faults.add("適用終了が適用開始より前です。年月を直してください。");
        }
    }

    private String conditions() {
        if (rule.conditions().isEmpty()) {
            faults.add("条件を一つ以上入れてください。条件のない規則はすべての請求で働きます。");
        }
        if (rule.conditions().size() > MOST_CONDITIONS) {
            faults.add("条件は" + MOST_CONDITIONS + "までにしてください。規則を分けてください。");
        }
        Map<String, List<String>> byFact = new LinkedHashMap<>();
        for (FormCondition condition : rule.conditions()) {
            Optional<FormField> field = fields.find(condition.field());
            if (field.isEmpty()) {
                faults.add("条件の項目を選んでください。");
            } else {
                imports.add(fields.qualified(field.get().fact()));
                byFact.computeIfAbsent(field.get().fact(), fact -> new ArrayList<>())
                        .add(constraint(field.get(), condition));
            }
        }
        return byFact.entrySet().stream()
                .map(entry -> "    " + entry.getKey() + "( " + String.join(", ", entry.getValue()) + " )\n")
                .collect(Collectors.joining());
    }

    private String constraint(FormField field, FormCondition condition) {
        if (!FormCondition.Operator.of(field.kind()).contains(condition.operator())) {
            faults.add("「" + field.japanese() + "」の比べ方を選び直してください。");
            return "";
        }
        if (field.kind() == FormField.Kind.FLAG) {
            return condition.operator().sign() + field.member();
        }
        List<String> values = condition.values().stream()
                .filter(value -> !value.isBlank())
                .map(value -> value(field, value))
                .toList();
        if (values.isEmpty()) {
            faults.add("「" + field.japanese() + "」と比べる値を入れてください。");
            return "";
        }
        if (condition.operator() == FormCondition.Operator.ONE_OF) {
            return field.member() + " in (" + String.join(", ", values) + ")";
        }
        if (values.size() > 1) {
            faults.add("「" + field.japanese() + "」と比べる値を一つにするか、比べ方を「どれか」にしてください。");
        }
        return field.member() + " " + condition.operator().sign() + " " + values.get(0);
    }

    private String value(FormField field, String typed) {
        String what = "「" + field.japanese() + "」";
        return switch (field.kind()) {
            case FLAG -> "";
            case TEXT -> FormText.quoted(what, typed, faults);
            case WHOLE -> {
                if (numbers.contains(typed.strip())) {
                    parameters = true;
                    imports.add(fields.qualified("Parameters"));
                    yield "$parameters.number(\"" + typed.strip() + "\")";
                }
                yield FormText.whole(what, typed, faults);
            }
            case CHOICE -> {
                Set<String> known = field.constants().stream()
                        .map(constant -> constant.name())
                        .collect(Collectors.toSet());
                imports.add(fields.qualified(field.valueType()));
                yield field.valueType() + "." + FormText.name(what, typed.strip(), known, faults);
            }
        };
    }

    private String result() {
        String sentence = FormText.quoted("結論の文", rule.sentence(), faults);
        switch (rule.result()) {
            case FINDING -> {
                imports.add(fields.qualified("Conclusions"));
                return "    $conclusions.finding(" + sentence + ");\n";
            }
            case EXCLUSION -> {
                imports.add(fields.qualified("Exclusion"));
                return "    insert(new Exclusion(" + sentence + "));\n";
            }
            case OUTCOME -> {
                Stream.of("Conclusions", "Outcome", "ConfirmationCode", "BillTo")
                        .forEach(type -> imports.add(fields.qualified(type)));
                return "    $conclusions.propose(Outcome."
                        + FormText.name("結論", rule.outcome(), names(Outcome.values()), faults) + ", ConfirmationCode."
                        + FormText.name("確認区分", rule.confirmation(), names(ConfirmationCode.values()), faults)
                        + ", BillTo." + FormText.name("請求先", rule.billTo(), names(BillTo.values()), faults)
                        + ",\n        " + sentence + ");\n";
            }
        }
        throw new IllegalStateException("another result");
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.toSet());
    }
}
