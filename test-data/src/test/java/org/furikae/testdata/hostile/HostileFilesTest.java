package org.furikae.testdata.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile file meets the fate that {@code hostile/files/expected.csv} tells, soon, and with words. */
class HostileFilesTest {
    private static final Path EXPECTED = Path.of("hostile", "files", "expected.csv");
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int COLUMNS = 3;

    @TempDir
    private Path folder;

    static Stream<HostileFile> files() {
        return Stream.concat(HostileCsv.all().stream(), HostileWorkbooks.all().stream());
    }

    /**
     * A line of the table.
     *
     * @param outcome {@code accepted/rejected} rows, or the reason of the refusal
     * @param words part of what a person is told; empty when there is nothing to tell
     */
    private record Fate(String outcome, String words) {}

    private static Map<String, Fate> fates() throws IOException {
        try (Stream<String> lines = Files.lines(EXPECTED)) {
            return lines.skip(1)
                    .map(line -> line.split(",", COLUMNS))
                    .collect(Collectors.toMap(
                            columns -> columns[0],
                            columns -> new Fate(columns[1], columns[2]),
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_hostile_file_is_refused_or_read_as_expected(HostileFile hostile) throws IOException {
        byte[] content = hostile.content().bytes();

        Reading reading =
                assertTimeoutPreemptively(SOON, () -> Reading.of(folder, hostile.name(), content), hostile.name());

        Fate fate = fates().getOrDefault(hostile.name(), new Fate("no line in " + EXPECTED, ""));
        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(fate.outcome());
        assertThat(String.join("。", reading.messages())).contains(fate.words());
        assertThat(fate.words().isEmpty()).isEqualTo(reading.messages().isEmpty());
        assertThat(reading.isUnexplained()).as(reading.toString()).isFalse();
        assertThat(reading.accountedFor()).isTrue();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void the_table_tells_of_these_files_and_no_others() throws IOException {
        List<String> names = files().map(HostileFile::name).sorted().toList();

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(40);
        assertThat(fates().keySet()).containsExactlyElementsOf(names);
    }
}
