package org.furikae.harness.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import org.furikae.decision.Reconciler;
import org.furikae.decision.Submission;
import org.furikae.identity.Comparison;
import org.furikae.identity.IdentityLevel;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Candidates;
import org.furikae.registration.PersonHistory;
import org.furikae.registration.RegisterLookup;
import org.furikae.registration.Registration;
import org.furikae.registration.memory.InMemoryRegister;
import org.furikae.ruleset.ShippedRuleset;
import org.furikae.testdata.SampleWorld;

/**
 * Candidates in memory, and the shipped rules alone on what they found: one session per claim, explanation on, two threads. Files
 * are not read. Beside the rules stands what plain Java needs to compare five items and find the registration in force, without
 * rules, findings and explanation.
 */
final class RulesBenchmark implements Benchmark {
    private static final double CLAIMS_PER_SECOND = 20_000;
    private static final double CANDIDATES_MILLIS = 20;
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
        return "メモリー上の候補検索と、規則だけの判定（1件1セッション、説明つき、2スレッド）";
    }

    @Override
    public List<Figure> measure(Bench bench) throws IOException, InterruptedException {
        int claims = bench.quick() ? CLAIMS_QUICK : CLAIMS;
        SampleWorld world = SampleWorld.generate(bench.people(), claims, SEED);
        InsurerDirectory insurers = new InsurerDirectory(world.insurers());
        InMemoryRegister.Builder builder = InMemoryRegister.builder(insurers);
        world.forEachRegistration(builder::add);
        InMemoryRegister register = builder.build();
        List<Submission> submissions = new ArrayList<>(claims);
        world.forEachClaim(claim -> submissions.add(new Submission(claim.claim(), claim.attestation())));
        Map<String, Candidates> found = new HashMap<>();
        List<Double> millis = new ArrayList<>(claims);
        for (Submission submission : submissions) {
            long begun = System.nanoTime();
            Candidates candidates =
                    register.candidates(List.of(submission), KNOWN_AS_OF).get(0);
            millis.add((System.nanoTime() - begun) / 1e6);
            found.put(submission.claim().claimId(), candidates);
        }
        Figure lookUps = Figure.of("candidates in memory", Figure.Unit.MILLIS, millis);
        RegisterLookup lookup = (chunk, knownAsOf) -> chunk.stream()
                .map(submission -> found.get(submission.claim().claimId()))
                .toList();
        Reconciler reconciler = ShippedRuleset.reconciler();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Figure plain = Throughput.of(
                    "plain",
                    "claims",
                    bench,
                    () -> inChunks(
                            threads,
                            submissions,
                            chunk -> chunk.stream()
                                    .mapToLong(submission -> inForce(
                                            submission,
                                            found.get(submission.claim().claimId())))
                                    .sum()));
            Figure rules = Throughput.of(
                    "rules",
                    "claims",
                    bench,
                    () -> inChunks(
                            threads,
                            submissions,
                            chunk -> reconciler
                                    .decide(chunk, lookup, insurers, KNOWN_AS_OF)
                                    .size()));
            return List.of(
                    Figure.of("candidates in memory, p95 of one claim", Figure.Unit.MILLIS, List.of(lookUps.at(0.95)))
                            .against(CANDIDATES_MILLIS)
                            .beside("median", lookUps.median()),
                    rules.against(CLAIMS_PER_SECOND).beside("comparing and dates in plain Java", plain.median()));
        } finally {
            threads.shutdownNow();
        }
    }

    private static long inChunks(
            ExecutorService threads, List<Submission> submissions, ToLongFunction<List<Submission>> work)
            throws IOException, InterruptedException {
        List<Future<Long>> working = new ArrayList<>();
        for (int from = 0; from < submissions.size(); from += CHUNK) {
            List<Submission> chunk = submissions.subList(from, Math.min(submissions.size(), from + CHUNK));
            working.add(threads.submit(() -> work.applyAsLong(chunk)));
        }
        for (Future<Long> one : working) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a chunk was not decided", e.getCause());
            }
        }
        return submissions.size();
    }

    /** Registrations in force on the first day of treatment of people who agree in all five items. */
    private static long inForce(Submission submission, Candidates candidates) {
        long found = 0;
        for (PersonHistory history : candidates.byFiveItems()) {
            for (Registration registration : history.registrations()) {
                if (registration.covers(submission.claim().treatment().first())
                        && Comparison.of(submission.claim().patient(), registration.person())
                                        .level(false)
                                == IdentityLevel.A) {
                    found++;
                }
            }
        }
        return found;
    }
}
