package org.furikae.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** About how many rows files have, counted beside the real work, only to tell how long it will take. */
final class RowEstimate {
    private static final byte[] ROW = {'<', 'r', 'o', 'w', ' '};

    private final AtomicLong rows = new AtomicLong();

    /** Begins to count when somebody watches. */
    static RowEstimate begin(Terminal terminal, List<Path> files) {
        RowEstimate estimate = new RowEstimate();
        if (terminal.showsProgress()) {
            Thread counter = new Thread(() -> estimate.count(files), "furikae-estimate");
            counter.setDaemon(true);
            counter.start();
        }
        return estimate;
    }

    /** 0 as long as nobody knows. */
    long rows() {
        return rows.get();
    }

    void count(List<Path> files) {
        long sum = 0;
        try {
            for (Path file : files) {
                sum += file.getFileName().toString().endsWith(".csv") ? lines(file) : largestSheet(file);
            }
            rows.set(sum);
        } catch (IOException e) {
            // The real reading will say what is wrong with the file.
            rows.set(0);
        }
    }

    private static long lines(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return occurrences(in, new byte[] {'\n'});
        }
    }

    private static long largestSheet(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> sheets = zip.stream()
                    .filter(entry -> entry.getName().startsWith("xl/worksheets/"))
                    .toList();
            long most = 0;
            for (ZipEntry sheet : sheets) {
                try (InputStream in = zip.getInputStream(sheet)) {
                    most = Math.max(most, occurrences(in, ROW));
                }
            }
            return most;
        }
    }

    private static long occurrences(InputStream stream, byte[] pattern) throws IOException {
        long count = 0;
        int matched = 0;
        try (InputStream in = new BufferedInputStream(stream, 1 << 16)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                matched = next == pattern[matched] ? matched + 1 : next == pattern[0] ? 1 : 0;
                if (matched == pattern.length) {
                    count++;
                    matched = 0;
                }
            }
        }
        return count;
    }
}
