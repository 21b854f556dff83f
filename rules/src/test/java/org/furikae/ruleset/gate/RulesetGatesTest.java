package org.furikae.ruleset.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.furikae.ruleset.RuleFile;
import org.furikae.ruleset.RulesetFiles;
import org.junit.jupiter.api.Test;

class RulesetGatesTest {
    private static final String MANIFEST = """
            version: "1"
            effectiveFrom: 2021-10
            phases:
              outcome: [one, two]
            sources:
              S: 根拠の題名
            parameters:
              kindsFoundByFiledNumber: [{value: [CURRENT], source: S}]
              elderlyAge: [{value: 75, source: S}]
              healthFederationKinds: [{value: [後期], source: S}]
            """;
    private static final String ONE = """
            package org.furikae.rulebook
            import org.furikae.ruleset.fact.Conclusions;
            rule "一つ目"
                @reason("例だから")
                @source("S")
            when
                $conclusions : Conclusions()
            then
                $conclusions.finding("一つ目");
            end
            """;
    private static final String TWO = ONE.replace("一つ目", "二つ目");

    private final RulesetGates gates = new RulesetGates();

    @Test
    void a_finding_names_gate_file_rule_and_line_in_both_languages() {
        List<GateFinding> findings = check(ONE, TWO.replace("finding(\"二つ目\")", "finding(System.getenv(\"PATH\"))"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.gate().code()).isEqualTo("bytecode.member");
            assertThat(finding.file()).isEqualTo("outcome/two/rule.drl");
            assertThat(finding.rule()).isEqualTo("二つ目");
            assertThat(finding.line()).isEqualTo(9);
            assertThat(finding.japanese()).contains("System.getenv");
            assertThat(finding.english()).contains("System.getenv");
        });
    }

    @Test
    void a_rule_set_is_ready_once_what_was_refused_is_mended() {
        assertThat(check(ONE, TWO.replace("$conclusions.finding", "System.out.print")))
                .isNotEmpty();

        RulesetGates.Passage passage = gates.pass(files(ONE, TWO));

        assertThat(passage.report().passed()).isTrue();
        assertThat(passage.ruleset().orElseThrow().rules()).hasSize(2);
    }

    @Test
    void an_edited_rule_replaces_what_was_compiled_before() {
        gates.pass(files(ONE, TWO)).ruleset().orElseThrow().close();

        RulesetGates.Passage passage = gates.pass(files(ONE, TWO.replace("二つ目", "別の名前")));

        assertThat(passage.ruleset().orElseThrow().rules().get(1).name()).isEqualTo("別の名前");
    }

    @Test
    void the_text_alone_tells_what_grammar_refuses_without_compiling() {
        RuleFile file = new RuleFile(
                "outcome",
                "one",
                0,
                ONE.replace("import org.furikae.ruleset.fact.Conclusions;", "import java.io.File;"));

        assertThat(RulesetGates.checkText(file).findings())
                .extracting(finding -> finding.gate().code() + " " + finding.line())
                .contains("grammar.import 2");
    }

    @Test
    void a_fault_of_the_compiler_is_named_with_its_rule_though_several_were_compiled_together() {
        List<GateFinding> findings = check(ONE, TWO.replace("finding", "nothingLikeThis"));

        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("二つ目"));
        assertThat(findings.get(0).line()).isEqualTo(9);
    }

    @Test
    void parameters_whose_months_leave_a_gap_or_overlap_are_refused() {
        assertThat(checkManifest(MANIFEST.replace(
                        "[{value: 75, source: S}]",
                        "[{until: 2022-03, value: 75, source: S}, {from: 2022-05, value: 76, source: S}]")))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.japanese()).contains("elderlyAge", "2022-04から2022-04まで", "ありません"));
        assertThat(checkManifest(MANIFEST.replace(
                        "[{value: 75, source: S}]",
                        "[{until: 2022-05, value: 75, source: S}, {from: 2022-04, value: 76, source: S}]")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.japanese()).contains("2022-04から2022-05まで", "二つ"));
        assertThat(checkManifest(
                        MANIFEST.replace("[{value: 75, source: S}]", "[{from: 2022-01, value: 75, source: S}]")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.japanese()).contains("2021-10から2021-12まで"));
    }

    @Test
    void a_parameter_that_is_not_there_or_of_another_kind_is_refused_where_it_is_asked_for() {
        String asking = TWO.replace("    $conclusions : Conclusions()", """
                    Parameters( number("eldrlyAge") > 1, flag("elderlyAge") ) // text("in a comment")
                    $conclusions : Conclusions()""")
                .replace("import org.furikae.ruleset.fact.Conclusions;", """
                        import org.furikae.ruleset.fact.Conclusions;
                        import org.furikae.ruleset.fact.Parameters;""");

        List<GateFinding> findings = check(ONE, asking);

        assertThat(findings).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.gate()).isEqualTo(Gate.METADATA);
            assertThat(finding.file()).isEqualTo("outcome/two/rule.drl");
            assertThat(finding.line()).isEqualTo(8);
        });
        assertThat(findings.toString()).contains("「elderlyAge」のことですか", "elderlyAge」の値は整数です");
        assertThat(check(ONE, asking.replace("eldrlyAge", "elderlyAge").replace(", flag(\"elderlyAge\")", "")))
                .isEmpty();
    }

    @Test
    void a_rule_set_without_its_files_stops_at_the_first_gate() {
        assertThat(RulesetGates.check(RulesetFiles.of(Map.of())).findings())
                .extracting(GateFinding::gate)
                .containsExactly(Gate.FILES);
        assertThat(gates.pass(RulesetFiles.of(Map.of("ruleset.yaml", "phases: [")))
                        .report()
                        .findings())
                .extracting(GateFinding::gate)
                .containsExactly(Gate.FILES);
    }

    @Test
    void a_rule_whose_folder_leads_elsewhere_and_values_that_are_missing_stop_at_the_first_gate() {
        for (String manifest : List.of(
                MANIFEST.replace("[one, two]", "[one, ../two]"),
                MANIFEST.replace("outcome:", "../outcome:"),
                MANIFEST.replace("[one, two]", ""),
                MANIFEST.replace("[one, two]", "[one, null]"),
                MANIFEST.replace("[{value: 75, source: S}]", ""),
                MANIFEST.replace("version: \"1\"", ""))) {
            assertThat(checkManifest(manifest))
                    .as(manifest)
                    .extracting(GateFinding::gate)
                    .containsExactly(Gate.FILES);
        }
    }

    private List<GateFinding> check(String one, String two) {
        return gates.pass(files(one, two)).report().findings();
    }

    private List<GateFinding> checkManifest(String manifest) {
        return gates.pass(RulesetFiles.of(
                        Map.of("ruleset.yaml", manifest, "outcome/one/rule.drl", ONE, "outcome/two/rule.drl", TWO)))
                .report()
                .findings();
    }

    private static RulesetFiles files(String one, String two) {
        return RulesetFiles.of(
                Map.of("ruleset.yaml", MANIFEST, "outcome/one/rule.drl", one, "outcome/two/rule.drl", two));
    }
}
