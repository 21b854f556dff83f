package org.furikae.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small files for tests, and what reading them gives. */
final class Tables {
    private Tables() {}

    /** What became of the rows of one table. */
    record Outcome<R>(
            RowCount count, List<R> facts, List<RawRow> rawAccepted, List<RawRow> rawRejected, List<RowError> errors) {
        String messages() {
            return String.join("\n", errors.stream().map(RowError::message).toList());
        }
    }

    static <R> Outcome<R> read(Path file, TableKind kind) throws IOException, UnreadableFile {
        try (InputFile input = InputFile.open(file, file.getFileName().toString(), EnumSet.of(kind))) {
            return read(input, kind);
        }
    }

    static <R> Outcome<R> read(InputFile input, TableKind kind) throws IOException, UnreadableFile {
        List<R> facts = new ArrayList<>();
        List<RawRow> accepted = new ArrayList<>();
        List<RawRow> rejected = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        RowCount count = input.read(kind, new RowHandler<R>() {
            @Override
            public void accepted(RawRow row, R fact) {
                accepted.add(row);
                facts.add(fact);
            }

            @Override
            public void rejected(RawRow row, List<RowError> rowErrors) {
                rejected.add(row);
                errors.addAll(rowErrors);
            }
        });
        return new Outcome<>(count, facts, accepted, rejected, errors);
    }

    /** A sample row of a table by header, which is accepted as it is. */
    static Map<String, String> sample(TableKind kind) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Column column : kind.columns()) {
            row.put(column.header(), column.sample());
        }
        return row;
    }

    /** The sample row with some values replaced: header, value, header, value … */
    static Map<String, String> sampleWith(TableKind kind, String... changes) {
        Map<String, String> row = sample(kind);
        for (int i = 0; i < changes.length; i += 2) {
            if (!row.containsKey(changes[i])) {
                throw new IllegalArgumentException(changes[i]);
            }
            row.put(changes[i], changes[i + 1]);
        }
        return row;
    }

    /** A csv file with these rows, headers from the first. */
    @SafeVarargs
    static Path csv(Path folder, Map<String, String>... rows) throws IOException {
        StringBuilder text = new StringBuilder(line(rows[0].keySet()));
        for (Map<String, String> row : rows) {
            text.append(line(row.values()));
        }
        return Files.writeString(Files.createTempFile(folder, "table", ".csv"), text);
    }

    private static String line(Iterable<String> values) {
        List<String> quoted = new ArrayList<>();
        for (String value : values) {
            quoted.add('"' + value.replace("\"", "\"\"") + '"');
        }
        return String.join(",", quoted) + "\r\n";
    }

    /** A workbook written by the product's own writer. */
    @SafeVarargs
    static Path workbook(Path folder, TableKind kind, Map<String, String>... rows) throws IOException {
        Path file = Files.createTempFile(folder, "table", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                TableWriter writer = TableWriter.workbook(out)) {
            writer.begin(kind);
            for (Map<String, String> row : rows) {
                writer.row(List.copyOf(row.values()));
            }
        }
        return file;
    }

    static byte[] bytes(TableKind kind, List<List<String>> rows, boolean xlsx) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = xlsx ? TableWriter.workbook(out) : TableWriter.csv(out)) {
            writer.begin(kind);
            for (List<String> row : rows) {
                writer.row(row);
            }
        }
        return out.toByteArray();
    }
}
