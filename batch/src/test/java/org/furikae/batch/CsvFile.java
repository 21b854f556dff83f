package org.furikae.batch;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and writes csv files for tests. */
final class CsvFile {
    private CsvFile() {}

    static List<Map<String, String>> read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (!text.startsWith("\uFEFF")) {
            throw new AssertionError(file + " has no byte-order mark");
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).collect(Collectors.toList());
        }
    }

    /** Writes rows under the headers that any of them has. */
    static Path write(Path file, List<Map<String, String>> rows, Set<String> atLeast) throws IOException {
        Set<String> headers = new LinkedHashSet<>(atLeast);
        rows.forEach(row -> headers.addAll(row.keySet()));
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(headers.stream().map(CsvFile::quoted).collect(Collectors.joining(",")) + "\r\n");
            for (Map<String, String> row : rows) {
                writer.write(headers.stream()
                                .map(header -> quoted(row.getOrDefault(header, "")))
                                .collect(Collectors.joining(","))
                        + "\r\n");
            }
        }
        return file;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
