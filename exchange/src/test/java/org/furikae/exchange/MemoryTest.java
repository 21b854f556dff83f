package org.furikae.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
    /** A third of what is allowed, so that a table kept in memory by mistake shows. */
    private static final String HEAP = "-Xmx80m";

    @TempDir
    private Path folder;

    @Test
    void a_hundred_thousand_rows_are_read_and_mapped_in_a_small_heap() throws IOException, InterruptedException {
        Path workbook = folder.resolve("claims.xlsx");
        LargeWorkbook.write(workbook, 100_000);
        Path output = folder.resolve("output.txt");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(output).content(StandardCharsets.UTF_8).isEqualToIgnoringNewLines("read 100000 rows");
    }

    /** The program that runs in the small heap. */
    static final class SmallHeap {
        private SmallHeap() {}

        public static void main(String[] arguments) throws IOException, UnreadableFile {
            System.out.println("read " + ReadingBenchmark.map(Path.of(arguments[0])) + " rows");
        }
    }
}
