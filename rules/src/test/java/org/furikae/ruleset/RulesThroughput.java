package org.furikae.ruleset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.furikae.decision.Decision;
import org.furikae.decision.ExplanationJson;
import org.furikae.decision.Reconciler;
import org.furikae.decision.Submission;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Candidates;
import org.furikae.registration.RegisterLookup;

/**
 * Claims decided per second by the shipped rules, one session per claim, with explanations: run its {@code main}. The register
 * costs nothing here. Compare only runs made back to back; a machine's speed drifts.
 */
final class RulesThroughput {
    private static final int CLAIMS = 20_000;
    private static final int CHUNK = 500;
    private static final int WARM_UP_ROUNDS = 6;
    private static final int ROUNDS = 5;

    private RulesThroughput() {}

    /** @param args {@code json} to write every decision as JSON as well */
    public static void main(String[] args) throws Exception {
        boolean json = Arrays.asList(args).contains("json");
        InsurerDirectory insurers = World.insurers();
        World world = new World(7);
        List<Submission> submissions = new ArrayList<>();
        Map<String, Candidates> candidates = new TreeMap<>();
        for (int i = 0; i < CLAIMS; i++) {
            World.Case one = world.next(i);
            submissions.add(one.submission());
            candidates.put(one.submission().claim().claimId(), one.candidates(insurers));
        }
        RegisterLookup register = (chunk, knownAsOf) -> chunk.stream()
                .map(submission -> candidates.get(submission.claim().claimId()))
                .toList();
        Reconciler reconciler = ShippedRuleset.reconciler();
        for (int threads = 1; threads <= 2; threads++) {
            for (int round = 0; round < WARM_UP_ROUNDS; round++) {
                round(threads, submissions, register, insurers, reconciler, json);
            }
            double cpuBefore = cpuSeconds();
            double[] rates = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                rates[round] = round(threads, submissions, register, insurers, reconciler, json);
            }
            Arrays.sort(rates);
            double perCpuSecond = (double) ROUNDS * submissions.size() / (cpuSeconds() - cpuBefore);
            System.out.printf(
                    "%d thread(s): median %,.0f claims/s (%,.0f to %,.0f), %,.0f claims per CPU second%n",
                    threads, rates[ROUNDS / 2], rates[0], rates[ROUNDS - 1], perCpuSecond);
        }
        Map<String, Integer> outcomes = new TreeMap<>();
        reconciler
                .decide(submissions, register, insurers, World.AS_OF)
                .forEach(decision -> outcomes.merge(decision.outcome().name(), 1, Integer::sum));
        System.out.println(outcomes);
    }

    /** Of the whole process, so that other work on the machine does not count. */
    private static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static double round(
            int threads,
            List<Submission> submissions,
            RegisterLookup register,
            InsurerDirectory insurers,
            Reconciler reconciler,
            boolean json)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        LocalDate asOf = World.AS_OF;
        long start = System.nanoTime();
        List<Future<Integer>> futures = new ArrayList<>();
        for (int from = 0; from < submissions.size(); from += CHUNK) {
            List<Submission> chunk = submissions.subList(from, Math.min(from + CHUNK, submissions.size()));
            futures.add(pool.submit(() -> {
                List<Decision> decisions = reconciler.decide(chunk, register, insurers, asOf);
                return json
                        ? decisions.stream()
                                .mapToInt(decision ->
                                        ExplanationJson.write(decision).length())
                                .sum()
                        : decisions.size();
            }));
        }
        for (Future<Integer> future : futures) {
            future.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
        return submissions.size() / seconds;
    }
}
