package org.furikae.ruleset.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.gate.GateReport;
import org.furikae.ruleset.gate.RulesetGates;
import org.furikae.ruleset.trial.CaseResult;
import org.furikae.ruleset.trial.RuleCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleWriterTest {
    private static final Set<String> SOURCES = Set.of("PRODUCT", "RETRY");
    private static final Set<String> NUMBERS = Set.of("retryMonths");

    private static GuidedRule finding(String name, String reason, String sentence, FormCondition... conditions) {
        return new GuidedRule(
                name, reason, "PRODUCT", "", "", List.of(conditions), GuidedRule.Result.FINDING, "", "", "", sentence);
    }

    private static FormCondition is(String field) {
        return new FormCondition(field, FormCondition.Operator.IS, List.of());
    }

    private static FormCondition compares(String field, FormCondition.Operator operator, String... values) {
        return new FormCondition(field, operator, List.of(values));
    }

    @Test
    void a_form_becomes_a_rule_in_the_style_of_the_house() {
        GuidedRule rule = new GuidedRule(
                "紙の入院は待つ",
                "登録が後から届くから",
                "RETRY",
                "2026-04",
                "2027-03",
                List.of(
                        is("FiledClaim.paper"),
                        compares("FiledClaim.monthsElapsed", FormCondition.Operator.AT_MOST, "retryMonths"),
                        compares("FiledClaim.attestedKind", FormCondition.Operator.ONE_OF, "EMPLOYEE", "NATIONAL"),
                        new FormCondition("Coverage.gap", FormCondition.Operator.IS_NOT, List.of())),
                GuidedRule.Result.OUTCOME,
                "AWAITING",
                "UNCONFIRMED",
                "NOBODY",
                "登録を待ちます。");

        assertThat(RuleWriter.write(rule, SOURCES, NUMBERS)).isEqualTo(new RuleWriter.Written("""
                        package org.furikae.rulebook

                        import org.furikae.attestation.InsuranceKind;
                        import org.furikae.decision.ConfirmationCode;
                        import org.furikae.decision.Outcome;
                        import org.furikae.ruleset.fact.BillTo;
                        import org.furikae.ruleset.fact.Conclusions;
                        import org.furikae.ruleset.fact.Coverage;
                        import org.furikae.ruleset.fact.FiledClaim;
                        import org.furikae.ruleset.fact.Parameters;

                        rule "紙の入院は待つ"
                            @reason("登録が後から届くから")
                            @source("RETRY")
                            @effectiveFrom("2026-04")
                            @effectiveUntil("2027-03")
                        when
                            $parameters : Parameters()
                            FiledClaim( paper, monthsElapsed <= $parameters.number("retryMonths"), attestedKind in (InsuranceKind.EMPLOYEE, InsuranceKind.NATIONAL) )
                            Coverage( !gap )
                            $conclusions : Conclusions()
                        then
                            $conclusions.propose(Outcome.AWAITING, ConfirmationCode.UNCONFIRMED, BillTo.NOBODY,
                                "登録を待ちます。");
                        end
                        """, List.of()));
    }

    @Test
    void every_field_that_is_offered_compiles_and_passes_the_gates() {
        RulesetFiles files = RulesetFiles.shipped();
        int number = 0;
        for (FormField field : FormFields.shipped().all()) {
            String value = switch (field.kind()) {
                case FLAG -> "";
                case WHOLE -> "3";
                case TEXT -> "紙";
                case CHOICE -> field.constants().get(0).name();
            };
            FormCondition condition = compares(
                    field.key(), FormCondition.Operator.of(field.kind()).get(1), value);
            RuleWriter.Written written =
                    RuleWriter.write(finding("項目" + number, "試すから", "試し", condition), SOURCES, NUMBERS);
            assertThat(written.faults()).as(field.key()).isEmpty();
            files = files.with("outcome", "field-" + number++, written.drl());
        }

        assertThat(RulesetGates.check(files).findings()).isEmpty();
        assertThat(number).isGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"); Runtime.getRuntime().exec(\"true\"); (\"",
                "\\\"",
                "\\u0022",
                "一行目\n二行目",
                "戻\rる",
                "前\u2028後",
                "名前 */ static { } /*",
                "/* 注 */",
                "\u202e逆",
                "\u0000",
                "\ud800"
            })
    void nothing_typed_can_end_its_quotes(String typed) {
        FormCondition paper = is("FiledClaim.paper");
        List<GuidedRule> rules = new ArrayList<>(List.of(
                finding(typed, "理由", "文", paper),
                finding("名前", typed, "文", paper),
                finding("名前", "理由", typed, paper),
                finding("名前", "理由", "文", compares("FiledClaim.symbol", FormCondition.Operator.EQUAL, typed)),
                finding("名前", "理由", "文", compares("FiledClaim.monthsElapsed", FormCondition.Operator.LESS, typed)),
                finding("名前", "理由", "文", compares("FiledClaim.attestedKind", FormCondition.Operator.EQUAL, typed)),
                finding("名前", "理由", "文", is(typed))));
        rules.add(
                new GuidedRule("名前", "理由", typed, "", "", List.of(paper), GuidedRule.Result.FINDING, "", "", "", "文"));
        rules.add(new GuidedRule(
                "名前", "理由", "PRODUCT", typed, "", List.of(paper), GuidedRule.Result.FINDING, "", "", "", "文"));
        rules.add(new GuidedRule(
                "名前", "理由", "PRODUCT", "", "", List.of(paper), GuidedRule.Result.OUTCOME, typed, typed, typed, "文"));

        for (GuidedRule rule : rules) {
            RuleWriter.Written written = RuleWriter.write(rule, SOURCES, NUMBERS);
            assertThat(written.drl()).as(rule.toString()).isEmpty();
            assertThat(written.faults()).as(rule.toString()).isNotEmpty();
        }
    }

    @Test
    void text_that_looks_like_code_stays_text() {
        String tricky = "end then // ${x} #{y} ' ; } ) rule";

        RuleWriter.Written written = RuleWriter.write(
                finding(
                        "注釈 // と #",
                        tricky,
                        tricky,
                        compares("FiledClaim.symbol", FormCondition.Operator.EQUAL, tricky)),
                SOURCES,
                NUMBERS);

        GateReport report = RulesetGates.check(RulesetFiles.shipped().with("outcome", "tricky", written.drl()));
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void what_is_missing_is_said() {
        assertThat(RuleWriter.write(finding("", "", ""), SOURCES, NUMBERS).faults())
                .hasSize(4)
                .anyMatch(fault -> fault.contains("規則の名前"))
                .anyMatch(fault -> fault.contains("条件を一つ以上"));
    }

    @Test
    void the_rule_comes_with_a_pair_of_cases_that_show_it_firing_and_not() {
        GuidedRule rule = finding("紙を示す", "紙だから", "紙の請求です。", is("FiledClaim.paper"));
        Map<String, String> texts = new TreeMap<>(RulesetFiles.shipped()
                .with(
                        "outcome",
                        "paper",
                        RuleWriter.write(rule, SOURCES, NUMBERS).drl())
                .texts());
        texts.put("outcome/paper/cases.yaml", CasePair.of(rule));

        List<CaseResult> results = new RuleCases(new RulesetGates()
                        .pass(RulesetFiles.of(texts))
                        .ruleset()
                        .orElseThrow())
                .run().stream().filter(one -> one.rule().equals("紙を示す")).toList();

        assertThat(results).hasSize(2).allMatch(CaseResult::green);
    }
}
