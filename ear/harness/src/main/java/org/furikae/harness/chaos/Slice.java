package org.furikae.harness.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.furikae.harness.CommandLine;
import org.furikae.harness.Work;

/**
 * A file of claims that is handed in as one batch.
 *
 * @param expected rows of {@code decisions.csv} by claim id, as the command line decides these claims undisturbed
 */
record Slice(Path file, Map<String, List<String>> expected) {
    static final int CLAIMS = 150;

    /** Files of a sample, each with {@link #CLAIMS} claims. */
    static List<Slice> of(Path tables) throws IOException, InterruptedException {
        Map<String, List<String>> decisions = byClaim(Files.readAllLines(
                CommandLine.reconcile(tables, "chaos-expected").resolve("decisions.csv")));
        List<String> claims = Files.readAllLines(tables.resolve("claims.csv"));
        Path folder = Work.empty("chaos-slices");
        List<Slice> slices = new ArrayList<>();
        for (int from = 1; from < claims.size(); from += CLAIMS) {
            List<String> rows = claims.subList(from, Math.min(from + CLAIMS, claims.size()));
            List<String> lines = new ArrayList<>(rows.size() + 1);
            lines.add(claims.get(0));
            lines.addAll(rows);
            Map<String, List<String>> expected = new LinkedHashMap<>();
            rows.forEach(row -> expected.put(id(row), decisions.get(id(row))));
            slices.add(new Slice(
                    Files.write(folder.resolve("claims-" + slices.size() + ".csv"), lines), Map.copyOf(expected)));
        }
        return slices;
    }

    /** Rows of a table of decisions; a split claim has several. */
    static Map<String, List<String>> byClaim(List<String> lines) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.computeIfAbsent(id(line), key -> new ArrayList<>()).add(line);
        }
        return rows;
    }

    private static String id(String row) {
        return row.substring(0, row.indexOf(','));
    }
}
