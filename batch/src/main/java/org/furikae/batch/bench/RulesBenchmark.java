package org.furikae.batch.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.furikae.batch.register.InMemoryRegister;
import org.furikae.decision.Reconciler;
import org.furikae.decision.Submission;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Candidates;
import org.furikae.registration.RegisterLookup;
import org.furikae.ruleset.ShippedRuleset;
import org.furikae.testdata.SampleWorld;

/**
 * The shipped rules alone: one session per claim, explanation on, two threads. Files are not read, and what the register would
 * find is looked up before.
 */
public final class RulesBenchmark implements Benchmark {
    private static final double CLAIMS_PER_SECOND = 20_000;
    private static final int THREADS = 2;
    private static final int CHUNK = 500;
    private static final long SEED = 2026;
    private static final int CLAIMS = 100_000;
    private static final int CLAIMS_QUICK = 20_000;
    /** After the last change of the sample. */
    private static final LocalDate KNOWN_AS_OF = LocalDate.of(2026, 11, 22);

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String subject() {
        return "規則だけの判定（1件1セッション、説明つき、2スレッド）";
    }

    @Override
    public String unit() {
        return "claims";
    }

    @Override
    public OptionalDouble bar() {
        return OptionalDouble.of(CLAIMS_PER_SECOND);
    }

    @Override
    public Rounds prepare(boolean quick) {
        int claims = quick ? CLAIMS_QUICK : CLAIMS;
        SampleWorld world = SampleWorld.generate(2 * claims, claims, SEED);
        InsurerDirectory insurers = new InsurerDirectory(world.insurers());
        InMemoryRegister.Builder builder = InMemoryRegister.builder(insurers);
        world.forEachRegistration(builder::add);
        InMemoryRegister register = builder.build();
        Map<String, Candidates> found = new HashMap<>();
        List<List<Submission>> chunks = new ArrayList<>();
        List<Submission> open = new ArrayList<>();
        world.forEachClaim(claim -> {
            Submission submission = new Submission(claim.claim(), claim.attestation());
            found.put(
                    claim.claim().claimId(),
                    register.candidates(List.of(submission), KNOWN_AS_OF).get(0));
            open.add(submission);
            if (open.size() == CHUNK) {
                chunks.add(List.copyOf(open));
                open.clear();
            }
        });
        chunks.add(List.copyOf(open));
        return new Decisions(chunks, found, insurers);
    }

    private static final class Decisions implements Rounds {
        private final List<List<Submission>> chunks;
        private final RegisterLookup lookup;
        private final InsurerDirectory insurers;
        private final Reconciler reconciler = ShippedRuleset.reconciler();
        private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

        Decisions(List<List<Submission>> chunks, Map<String, Candidates> found, InsurerDirectory insurers) {
            this.chunks = chunks;
            this.lookup = (chunk, knownAsOf) -> chunk.stream()
                    .map(submission -> found.get(submission.claim().claimId()))
                    .toList();
            this.insurers = insurers;
        }

        @Override
        public long round() throws IOException {
            List<Future<Integer>> decided = new ArrayList<>(chunks.size());
            for (List<Submission> chunk : chunks) {
                decided.add(threads.submit(() ->
                        reconciler.decide(chunk, lookup, insurers, KNOWN_AS_OF).size()));
            }
            long claims = 0;
            for (Future<Integer> one : decided) {
                try {
                    claims += one.get();
                } catch (ExecutionException e) {
                    throw new IllegalStateException("a chunk was not decided", e.getCause());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted", e);
                }
            }
            return claims;
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
