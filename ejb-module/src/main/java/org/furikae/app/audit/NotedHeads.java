package org.furikae.app.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The file in the data folder with a line for each noted head: when, number and hash, with commas between them. */
public final class NotedHeads {
    /** Name of the file. */
    public static final String FILE_NAME = "audit-heads.csv";

    private static final int COLUMNS = 3;

    private final Path file;

    /** @param dataFolder the folder that {@code --data} names */
    public NotedHeads(Path dataFolder) {
        this.file = dataFolder.resolve(FILE_NAME);
    }

    void add(Instant at, AuditHead head) throws IOException {
        Files.writeString(
                file,
                at + "," + head.number() + "," + head.hash() + "\n",
                StandardCharsets.US_ASCII,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** The hashes of all noted heads; none when nothing was noted yet. A line that was cut off in a crash is left out. */
    public List<String> hashes() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.map(line -> line.split(",", -1))
                    .filter(columns -> columns.length == COLUMNS && isHash(columns[COLUMNS - 1]))
                    .map(columns -> columns[COLUMNS - 1])
                    .toList();
        }
    }

    /** Whether a text can be a hash of an entry. */
    public static boolean isHash(String text) {
        return text.matches("[0-9a-f]{64}");
    }
}
