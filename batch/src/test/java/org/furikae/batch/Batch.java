package org.furikae.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.furikae.testdata.Scenario;

/** The csv files of a small batch in a folder, and calls that decide it. */
final class Batch {
    private final Path folder;
    private final Map<String, List<Map<String, String>>> tables;

    private Batch(Path folder, Map<String, List<Map<String, String>>> tables) {
        this.folder = folder;
        this.tables = tables;
    }

    /** A batch that holds one claim and one registration, both without fault. */
    static Batch in(Path folder) {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        Scenario.named("as-filed").tables().forEach((code, rows) -> tables.put(code, new ArrayList<>(rows)));
        return new Batch(folder, tables);
    }

    /** The cells of the one claim, with others put in. */
    Map<String, String> claim(Map<String, String> cells) {
        Map<String, String> claim = new LinkedHashMap<>(tables.get("claims").get(0));
        claim.putAll(cells);
        return claim;
    }

    Batch withClaims(List<Map<String, String>> claims) {
        tables.put("claims", claims);
        return this;
    }

    Path file(String code) {
        return folder.resolve(code + ".csv");
    }

    Path out() {
        return folder.resolve("out");
    }

    /** Writes the files. */
    Batch write() throws IOException {
        for (String code : List.of("insurers", "registrations", "claims")) {
            CsvFile.write(file(code), tables.get(code), Set.of());
        }
        return this;
    }

    /** The words of a call that decides the batch, with more options. */
    List<String> call(String... more) {
        List<String> call = new ArrayList<>(List.of(
                "reconcile",
                "--insurers",
                file("insurers").toString(),
                "--registrations",
                file("registrations").toString(),
                "--claims",
                file("claims").toString(),
                "--out",
                out().toString()));
        call.addAll(List.of(more));
        return call;
    }

    List<Map<String, String>> decisions() throws IOException {
        return CsvFile.read(out().resolve("decisions.csv"));
    }
}
