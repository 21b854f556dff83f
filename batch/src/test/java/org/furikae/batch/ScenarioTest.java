package org.furikae.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.furikae.exchange.Column;
import org.furikae.exchange.TableKind;
import org.furikae.ruleset.RuleInfo;
import org.furikae.ruleset.ShippedRuleset;
import org.furikae.testdata.Scenario;
import org.furikae.testdata.ScenarioWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioTest {
    private static final List<TableKind> TABLES =
            List.of(TableKind.INSURERS, TableKind.REGISTRATIONS, TableKind.CLAIMS, TableKind.ATTESTATIONS);

    /** Where the workbooks stay for people to open. */
    private static final Path WORKBOOKS = Path.of("target/scenarios");
    /** Rules that the values of the shipped parameters keep from firing. */
    private static final Set<String> SWITCHED_OFF = Set.of("請求先が別の審査支払機関で返戻と定めたなら返戻とする");

    /** Sections and rows of the rules: filing kind, person, insurer in force, and what is beside the outcome. */
    private static final List<String> LINES = List.of(
            "1", "2-1", "2-2", "2-3", "3-1", "3-1a", "3-2", "3-3", "3-4", "3-5", "3-6", "3-7", "3-8", "3-9", "3-10",
            "3-P", "4");

    @TempDir
    Path folder;

    static Stream<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void a_scenario_comes_out_as_expected_from_csv_files(Scenario scenario) throws IOException {
        check(scenario, arguments(scenario, folder));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void a_scenario_comes_out_the_same_from_one_workbook(Scenario scenario) throws IOException {
        Path workbook = WORKBOOKS.resolve(scenario.name() + ".xlsx");
        Files.createDirectories(WORKBOOKS);
        ScenarioWorkbook.write(scenario, Files.newOutputStream(workbook));
        String file = workbook.toString();

        check(
                scenario,
                List.of("reconcile", "--format", "csv", "--insurers", file, "--registrations", file, "--claims", file));
    }

    @Test
    void every_line_of_the_rules_has_a_scenario() {
        assertThat(scenarios().flatMap(scenario -> scenario.lines().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(LINES);
        assertThat(scenarios())
                .allSatisfy(scenario ->
                        assertThat(scenario.lines()).as(scenario.name()).isNotEmpty());
    }

    /** Rules that choose pools are asked by another call. */
    @Test
    void every_rule_that_decides_claims_fires_in_some_scenario() throws IOException {
        Set<String> fired = new TreeSet<>(SWITCHED_OFF);
        for (Scenario scenario : scenarios().toList()) {
            Path out = folder.resolve(scenario.name());
            Files.createDirectories(out);
            List<String> arguments = new ArrayList<>(arguments(scenario, out));
            arguments.addAll(List.of("--as-of", scenario.knownAsOf(), "--out", out.toString()));
            Call.of(arguments);
            CsvFile.read(out.resolve("decisions.csv"))
                    .forEach(row -> fired.addAll(List.of(row.get("根拠規則").split(";"))));
        }

        assertThat(fired)
                .containsExactlyInAnyOrderElementsOf(ShippedRuleset.ruleset().rules().stream()
                        .filter(rule -> !rule.phase().equals("proration"))
                        .map(RuleInfo::name)
                        .toList());
    }

    @Test
    void the_command_line_hands_out_a_workbook_for_each_scenario() throws IOException {
        Path out = folder.resolve("workbooks");

        Call result = Call.of(List.of("scenarios", "--out", out.toString()));

        assertThat(result.status()).isZero();
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            scenarios().map(one -> one.name() + ".xlsx").toList());
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out.resolve("split.xlsx")))) {
            List<String> sheets = new ArrayList<>();
            workbook.forEach(sheet -> sheets.add(sheet.getSheetName()));
            assertThat(sheets).containsExactly("説明", "期待する判定", "レセプト", "資格申立書", "資格履歴", "保険者");
            assertThat(workbook.getSheet("期待する判定").getLastRowNum()).isEqualTo(2);
        }
    }

    private static List<String> arguments(Scenario scenario, Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("reconcile", "--format", "csv"));
        for (TableKind kind : TABLES) {
            Path file = CsvFile.write(
                    folder.resolve(kind.code() + ".csv"), scenario.tables().get(kind.code()), requiredHeaders(kind));
            arguments.addAll(List.of("--" + kind.code(), file.toString()));
        }
        return arguments;
    }

    private void check(Scenario scenario, List<String> arguments) throws IOException {
        Path out = folder.resolve("out");
        List<String> call = new ArrayList<>(arguments);
        call.addAll(List.of("--as-of", scenario.knownAsOf(), "--out", out.toString()));

        Call result = Call.of(call);

        assertThat(result.status())
                .as(result.err())
                .isEqualTo(scenario.expected().exitStatus());
        List<Map<String, String>> decisions = CsvFile.read(out.resolve("decisions.csv"));
        assertRows(decisions, scenario.expected().decisions());
        assertRows(
                CsvFile.read(out.resolve("row_errors.csv")), scenario.expected().rowErrors());
        assertThat(decisions)
                .allSatisfy(row -> assertThat(row.get("理由")).isNotBlank())
                .allSatisfy(row -> assertThat(row.get("根拠規則")).isNotBlank());
    }

    private static void assertRows(List<Map<String, String>> actual, List<Map<String, String>> expected) {
        List<Map<String, String>> looked = new ArrayList<>();
        for (int i = 0; i < actual.size(); i++) {
            Set<String> columns = i < expected.size()
                    ? expected.get(i).keySet()
                    : actual.get(i).keySet();
            Map<String, String> row = actual.get(i);
            looked.add(columns.stream().collect(Collectors.toMap(column -> column, row::get)));
        }
        assertThat(looked).isEqualTo(expected);
    }

    private static Set<String> requiredHeaders(TableKind kind) {
        return kind.columns().stream()
                .filter(Column::required)
                .map(Column::header)
                .collect(Collectors.toSet());
    }
}
