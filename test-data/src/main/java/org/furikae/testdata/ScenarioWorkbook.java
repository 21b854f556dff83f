package org.furikae.testdata;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.furikae.exchange.TableKind;
import org.furikae.exchange.TableWriter;

/**
 * A scenario as a workbook that people open, change and hand to {@code ./furikae reconcile}: what it is about, what must come
 * out, and the input tables.
 */
public final class ScenarioWorkbook {
    private static final List<TableKind> TABLES =
            List.of(TableKind.CLAIMS, TableKind.ATTESTATIONS, TableKind.REGISTRATIONS, TableKind.INSURERS);

    private ScenarioWorkbook() {}

    /** Writes the scenario and closes {@code out}. */
    public static void write(Scenario scenario, OutputStream out) throws IOException {
        try (TableWriter writer = TableWriter.workbook(out)) {
            writer.beginNotes("説明", List.of("項目", "内容"));
            writer.row(List.of("場面", scenario.title()));
            writer.row(List.of("規則の節と行", String.join("、", scenario.lines())));
            writer.row(List.of("基準日", scenario.knownAsOf()));
            writer.row(List.of("実行", command(scenario)));
            writer.row(List.of("終了状態", String.valueOf(scenario.expected().exitStatus())));
            expected(writer, "期待する判定", scenario.expected().decisions());
            expected(writer, "期待する行エラー", scenario.expected().rowErrors());
            for (TableKind kind : TABLES) {
                writer.begin(kind);
                for (Map<String, String> row : scenario.tables().get(kind.code())) {
                    writer.row(kind.columns().stream()
                            .map(column -> row.getOrDefault(column.header(), ""))
                            .toList());
                }
            }
        }
    }

    private static String command(Scenario scenario) {
        String file = scenario.name() + ".xlsx";
        return "./furikae reconcile --insurers " + file + " --registrations " + file + " --claims " + file
                + " --attestations " + file + " --as-of " + scenario.knownAsOf() + " --out 結果";
    }

    /** A cell that may be anything is left blank, a cell that must be blank says so. */
    private static void expected(TableWriter writer, String sheet, List<Map<String, String>> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        Set<String> headers = new LinkedHashSet<>();
        rows.forEach(row -> headers.addAll(row.keySet()));
        writer.beginNotes(sheet, List.copyOf(headers));
        for (Map<String, String> row : rows) {
            writer.row(headers.stream()
                    .map(header -> {
                        String value = row.getOrDefault(header, "");
                        return value.isEmpty() && row.containsKey(header) ? "（空欄）" : value;
                    })
                    .toList());
        }
    }
}
