package org.furikae.testdata.hostile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads inputs made from valid and hostile files by chance, the same for the same seed. Whatever is in them, they must be refused
 * or read within seconds, with words, and with every row accounted for.
 */
final class FuzzRun {
    private static final Duration SOON = Duration.ofSeconds(5);
    /** Larger ones are in the table of hostile files; by chance they would only take time. */
    private static final int LARGEST_SEED = 20_000;

    private final List<Map.Entry<String, byte[]>> seeds = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Path folder;
    private final int valid;
    private long slowestMillis;

    FuzzRun(Path folder) throws IOException {
        this.folder = folder;
        seeds.addAll(HostileWorkbooks.seeds());
        String csv = ClaimTable.csv(ClaimTable.claim("R1")) + ClaimTable.line(ClaimTable.claim("R2"));
        seeds.add(Map.entry("seed.csv", csv.getBytes(StandardCharsets.UTF_8)));
        seeds.add(Map.entry("seed-windows.csv", csv.getBytes(Charset.forName("windows-31j"))));
        valid = seeds.size();
        for (List<HostileFile> files : List.of(HostileCsv.all(), HostileWorkbooks.all())) {
            for (HostileFile file : files) {
                byte[] content = file.content().bytes();
                if (content.length > 0 && content.length <= LARGEST_SEED) {
                    seeds.add(Map.entry(file.name(), content));
                }
            }
        }
    }

    /** @param inputs how many to read */
    void run(long seed, int inputs) throws InterruptedException {
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            for (int i = 0; i < inputs; i++) {
                Mutation mutation = Mutation.of(seed + i, seeds, valid);
                byte[] content = mutation.content();
                long began = System.nanoTime();
                Future<Reading> reading = reader.submit(() -> Reading.of(folder, mutation.name(), content));
                judge(mutation, reading);
                slowestMillis = Math.max(slowestMillis, (System.nanoTime() - began) / 1_000_000);
            }
        } finally {
            reader.shutdownNow();
        }
    }

    private void judge(Mutation mutation, Future<Reading> future) throws InterruptedException {
        try {
            Reading reading = future.get(SOON.toSeconds(), TimeUnit.SECONDS);
            String outcome = reading.outcome().contains("/") ? "read" : reading.outcome();
            outcomes.merge(outcome, 1, Integer::sum);
            if (reading.isUnexplained() || !reading.accountedFor()) {
                fault(mutation, reading.toString());
            }
        } catch (ExecutionException e) {
            fault(mutation, e.getCause().toString());
        } catch (TimeoutException e) {
            fault(mutation, "no end within " + SOON);
        }
    }

    private void fault(Mutation mutation, String what) {
        faults.add("seed " + mutation.seed() + " from " + mutation.name() + ": " + what + "\n  "
                + HexFormat.of().formatHex(mutation.content(), 0, Math.min(200, mutation.content().length)));
    }

    /** What went wrong, with what is needed to repeat it; nothing when all is well. */
    List<String> faults() {
        return faults;
    }

    /** How many inputs met which fate. */
    Map<String, Integer> outcomes() {
        return outcomes;
    }

    long slowestMillis() {
        return slowestMillis;
    }
}
