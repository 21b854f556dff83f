package org.furikae.server.backup;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;

/**
 * How far the schema of a database was migrated.
 *
 * @param numbers of the version, most important first: 3 and 1 for 3.1
 */
record SchemaVersion(List<Integer> numbers) implements Comparable<SchemaVersion> {
    private static final Pattern MIGRATION = Pattern.compile("V([0-9]+(?:_[0-9]+)*)__.*");
    private static final String FOLDER = "db/migration";

    /** @throws NumberFormatException when the text is not numbers with points between them */
    static SchemaVersion of(String text) {
        return new SchemaVersion(
                Arrays.stream(text.split("\\.", -1)).map(Integer::valueOf).toList());
    }

    /** That of a database; empty when no server ever started on it. */
    static Optional<SchemaVersion> in(Database database) {
        boolean migrated = database.queryOne(
                        "select count(*) from information_schema.tables where table_schema = database()"
                                + " and table_name = 'flyway_schema_history'",
                        Database.Binding.NONE,
                        Columns::number)
                .filter(count -> count > 0)
                .isPresent();
        return migrated
                ? database.queryOne(
                                "select version from flyway_schema_history where success = 1 and version is not null"
                                        + " order by installed_rank desc limit 1",
                                Database.Binding.NONE,
                                Columns::text)
                        .map(SchemaVersion::of)
                : Optional.empty();
    }

    /** The newest that this program knows how to migrate to. */
    static SchemaVersion newest() throws IOException {
        try {
            Path place = Path.of(Database.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                return newest(place.resolve(FOLDER));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return newest(jar.getPath(FOLDER));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SchemaVersion newest(Path folder) throws IOException {
        try (Stream<Path> migrations = Files.list(folder)) {
            return migrations
                    .map(file -> MIGRATION.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(matcher -> of(matcher.group(1).replace('_', '.')))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException("no migrations in " + folder));
        }
    }

    @Override
    public int compareTo(SchemaVersion other) {
        return Arrays.compare(numbers.toArray(Integer[]::new), other.numbers.toArray(Integer[]::new));
    }

    @Override
    public String toString() {
        return String.join(".", numbers.stream().map(String::valueOf).toList());
    }
}
