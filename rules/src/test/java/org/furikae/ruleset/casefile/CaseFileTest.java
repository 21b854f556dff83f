package org.furikae.ruleset.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.trial.RuleCases;
import org.junit.jupiter.api.Test;

class CaseFileTest {
    private static CaseLine line(CaseSection section, int item, String field, String value) {
        return new CaseLine(section, item, field, value);
    }

    /** Sections may be written in any order. */
    private static List<WrittenCase> inOrder(List<WrittenCase> cases) {
        return cases.stream()
                .map(one -> new WrittenCase(
                        one.name(),
                        one.fires(),
                        one.asOf(),
                        one.lines().stream()
                                .sorted(Comparator.comparing(CaseLine::toString))
                                .toList()))
                .toList();
    }

    @Test
    void every_shipped_case_can_be_taken_apart_and_written_so_that_it_says_the_same() throws Exception {
        int cases = 0;
        for (var entry : RulesetFiles.shipped().texts().entrySet()) {
            if (entry.getKey().endsWith("/cases.yaml")) {
                CaseFile file = CaseFile.parse(entry.getValue());
                for (int i = 0; i < file.cases().size(); i++) {
                    String written = file.with(i, file.cases().get(i));
                    assertThat(inOrder(CaseFile.parse(written).cases()))
                            .as(entry.getKey())
                            .isEqualTo(inOrder(file.cases()));
                    assertThat(RuleCases.fault(entry.getKey(), written))
                            .as(written)
                            .isEmpty();
                    cases++;
                }
            }
        }
        assertThat(cases).isGreaterThan(150);
    }

    @Test
    void a_change_of_one_case_leaves_the_text_of_the_others() {
        String yaml = "# 見出し\n- name: 一\n  claim: {medium: 紙}   # 注\n- {name: 二, fires: false}\n";

        CaseFile file = CaseFile.parse(yaml);
        WrittenCase second = file.cases().get(1);
        String changed = file.with(
                1,
                new WrittenCase(
                        "三つ目", second.fires(), "2023-09-01", List.of(line(CaseSection.ATTESTATION, 0, "", ""))));

        assertThat(changed).isEqualTo("""
                        # 見出し
                        - name: 一
                          claim: {medium: 紙}   # 注
                        - name: 三つ目
                          fires: false
                          asOf: 2023-09-01
                          attestation: {}
                        """);
        assertThat(file.without(0)).isEqualTo("# 見出し\n- {name: 二, fires: false}\n");
        assertThat(CaseFile.parse(CaseFile.parse(file.without(0)).without(0)).cases())
                .isEmpty();
    }

    @Test
    void all_kinds_of_lines_are_written_and_a_case_can_be_made_of_them() {
        List<CaseLine> lines = new ArrayList<>(List.of(
                line(CaseSection.CLAIM, 0, "month", "2023-08"),
                line(CaseSection.CLAIM, 0, "days", "3; 10"),
                line(CaseSection.CLAIM, 0, "dayPoints", "3=400;10=600"),
                line(CaseSection.CLAIM, 0, "number", "007"),
                line(CaseSection.CLAIM, 0, "patient.kanji", "検査 太郎: {a}"),
                line(CaseSection.CLAIM, 0, "highCost", "無"),
                line(CaseSection.ATTESTATION, 0, "", ""),
                line(CaseSection.REGISTRATION, 0, "", ""),
                line(CaseSection.REGISTRATION, 1, "until", "2023-08-05"),
                line(CaseSection.REGISTRATION, 1, "person.kana", "ケンサ タロウ"),
                line(CaseSection.INSURER, 0, "number", "06139992"),
                line(CaseSection.INSURER, 0, "name", "検査組合"),
                line(CaseSection.PARAMETER, 0, "retryMonths", "4"),
                line(CaseSection.EXPECT, 0, "findings", "一つ;二つ"),
                line(CaseSection.EXPECT, 0, "agencyChanged", "有")));

        String text = CaseFile.parse("").withAdded(new WrittenCase("no", true, "", lines));

        assertThat(text).isEqualTo("""
                - name: "no"
                  claim: {month: 2023-08, days: [3, 10], dayPoints: {3: 400, 10: 600}, number: "007", highCost: false, patient: {kanji: "検査 太郎: {a}"}}
                  attestation: {}
                  registrations: [{}, {until: 2023-08-05, person: {kana: "ケンサ タロウ"}}]
                  insurers: [{number: "06139992", name: 検査組合}]
                  parameters: {retryMonths: 4}
                  expect: {findings: [一つ, 二つ], agencyChanged: true}
                """);
        assertThat(RuleCases.fault("insurer/x/cases.yaml", text)).isEmpty();
    }

    @Test
    void what_is_not_of_its_kind_is_told_with_what_would_be() {
        assertRefused("整数", line(CaseSection.CLAIM, 0, "points", "千"));
        assertRefused("有", line(CaseSection.CLAIM, 0, "highCost", "たぶん"));
        assertRefused("2023-08-15", line(CaseSection.REGISTRATION, 0, "until", "令和5年"));
        assertRefused("2023-08のように", line(CaseSection.CLAIM, 0, "month", "8月"));
        assertRefused("10=500", line(CaseSection.CLAIM, 0, "dayPoints", "10"));
        assertRefused("項目はありません", line(CaseSection.CLAIM, 0, "nosuch", "1"));
        assertRefused("英数字", line(CaseSection.PARAMETER, 0, "x: 1}, evil: {", "1"));
        assertRefused("二度", line(CaseSection.CLAIM, 0, "points", "1"), line(CaseSection.CLAIM, 0, "points", "2"));
        assertThatThrownBy(() -> CaseFile.parse("").withAdded(new WrittenCase(" ", true, "", List.of())))
                .hasMessageContaining("名前");
    }

    private static void assertRefused(String words, CaseLine... lines) {
        assertThatThrownBy(() -> CaseFile.parse("").withAdded(new WrittenCase("x", true, "", List.of(lines))))
                .isInstanceOf(RulesetException.class)
                .hasMessageContaining(words);
    }

    @Test
    void every_field_of_the_table_is_one_that_a_case_may_have() throws Exception {
        for (CaseFieldWords field : CaseVocabulary.shipped().fields()) {
            boolean proration = field.section() == CaseSection.METHOD
                    || List.of("scope", "unit", "bearers").contains(field.field());
            String path = (proration ? "proration" : "insurer") + "/x/cases.yaml";
            String yaml = "[{name: x, " + field.section().key() + ": "
                    + (field.section().several() ? "[{nosuch: 1}]" : "{nosuch: 1}") + "}]";
            assertThat(RuleCases.fault(path, yaml))
                    .as(path)
                    .isPresent()
                    .get()
                    .asString()
                    .contains(
                            field.field().contains(".")
                                    ? field.field().substring(0, field.field().indexOf('.'))
                                    : field.field());
        }
    }

    @Test
    void what_the_table_cannot_hold_is_left_to_the_text() {
        assertThatThrownBy(() -> CaseFile.parse("- name: x\n  nosuch: 1\n")).hasMessageContaining("表で扱えません");
        assertThatThrownBy(() -> CaseFile.parse("[{name: x}]")).hasMessageContaining("文字で直して");
        assertThatThrownBy(() -> CaseFile.parse("- name: [")).hasMessageContaining("行目付近");
    }
}
