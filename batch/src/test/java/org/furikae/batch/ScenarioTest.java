package org.furikae.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.exchange.Column;
import org.furikae.exchange.TableKind;
import org.furikae.exchange.TableWriter;
import org.furikae.testdata.Scenario;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioTest {
    private static final List<TableKind> TABLES =
            List.of(TableKind.INSURERS, TableKind.REGISTRATIONS, TableKind.CLAIMS, TableKind.ATTESTATIONS);

    @TempDir
    Path folder;

    static Stream<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void a_scenario_comes_out_as_expected_from_csv_files(Scenario scenario) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("reconcile", "--format", "csv"));
        for (TableKind kind : TABLES) {
            Path file = CsvFile.write(
                    folder.resolve(kind.code() + ".csv"), scenario.tables().get(kind.code()), requiredHeaders(kind));
            arguments.addAll(List.of("--" + kind.code(), file.toString()));
        }

        check(scenario, arguments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void a_scenario_comes_out_the_same_from_one_workbook(Scenario scenario) throws IOException {
        Path workbook = folder.resolve("scenario.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook);
                TableWriter writer = TableWriter.workbook(out)) {
            for (TableKind kind : TABLES) {
                writer.begin(kind);
                for (Map<String, String> row : scenario.tables().get(kind.code())) {
                    writer.row(kind.columns().stream()
                            .map(column -> row.getOrDefault(column.header(), ""))
                            .toList());
                }
            }
        }
        String file = workbook.toString();

        check(
                scenario,
                List.of("reconcile", "--format", "csv", "--insurers", file, "--registrations", file, "--claims", file));
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
