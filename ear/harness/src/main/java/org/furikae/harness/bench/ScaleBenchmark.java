package org.furikae.harness.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.furikae.decision.Reconciler;
import org.furikae.decision.Submission;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.memory.InMemoryRegister;
import org.furikae.ruleset.ShippedRuleset;
import org.furikae.testdata.SampleWorld;

/**
 * How the register in memory grows with the people in it, and a million claims decided against the smallest: what the machine for a
 * whole country is reckoned from. The growth exponent is 1 where ten times as many people cost ten times as much.
 */
final class ScaleBenchmark implements Benchmark {
    private static final List<Integer> MILLIONS = List.of(1, 5, 10);
    private static final int MILLION = 1_000_000;
    private static final int MILLION_QUICK = 20_000;
    private static final int CHUNK = 500;
    private static final int THREADS = 2;
    private static final LocalDate KNOWN_AS_OF = LocalDate.of(2026, 11, 22);
    private static final Figure.Unit MEBIBYTES = new Figure.Unit("MiB", false, 0);
    private static final Figure.Unit EXPONENT = new Figure.Unit("exponent", false, 2);

    /** What a register of so many people took. */
    private record Built(int people, double seconds, double mebibytes, double p95Millis) {}

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public String subject() {
        return "台帳が100万人、500万人、1000万人のときのメモリーと時間、100万件の判定（メモリー12GBが必要: FURIKAE_JAVA_OPTIONS=-Xmx12g）";
    }

    @Override
    public List<Figure> measure(Bench bench) throws IOException, InterruptedException {
        int unit = bench.quick() ? MILLION_QUICK : MILLION;
        List<Figure> figures = new ArrayList<>();
        Optional<Built> before = Optional.empty();
        for (int size : MILLIONS) {
            bench.say("台帳を作っています: " + size * unit + "人");
            Built built = build(size, unit, figures, size == 1);
            String people = String.format(Locale.ROOT, "register of %,d people", built.people());
            figures.add(Figure.of(people + ", filled", Figure.Unit.SECONDS, List.of(built.seconds())));
            figures.add(Figure.of(people + ", heap", MEBIBYTES, List.of(built.mebibytes())));
            figures.add(Figure.of(people + ", p95 of a look-up", Figure.Unit.MILLIS, List.of(built.p95Millis())));
            before.ifPresent(smaller -> figures.add(Figure.of(
                            people + ", growth of heap",
                            EXPONENT,
                            List.of(exponent(smaller.mebibytes(), built.mebibytes(), smaller.people(), built.people())))
                    .beside(
                            "of the time to fill it",
                            exponent(smaller.seconds(), built.seconds(), smaller.people(), built.people()))));
            before = Optional.of(built);
        }
        return figures;
    }

    private static double exponent(double small, double large, double few, double many) {
        return Math.log(large / small) / Math.log(many / few);
    }

    /** Samples of one unit each, which differ in all identifiers. */
    private static Built build(int units, int unit, List<Figure> figures, boolean decide)
            throws IOException, InterruptedException {
        InsurerDirectory insurers =
                new InsurerDirectory(SampleWorld.generate(1, 0, 0).insurers());
        double empty = usedMebibytes();
        long begun = System.nanoTime();
        InMemoryRegister.Builder builder = InMemoryRegister.builder(insurers);
        for (int seed = 1; seed <= units; seed++) {
            SampleWorld.generate(unit, 0, seed).forEachRegistration(builder::add);
        }
        InMemoryRegister register = builder.build();
        double seconds = (System.nanoTime() - begun) / 1e9;
        double mebibytes = usedMebibytes() - empty;
        List<Double> millis = new ArrayList<>();
        SampleWorld.generate(unit, CHUNK * 20, 1).forEachClaim(claim -> {
            long asked = System.nanoTime();
            register.candidates(List.of(new Submission(claim.claim(), claim.attestation())), KNOWN_AS_OF);
            millis.add((System.nanoTime() - asked) / 1e6);
        });
        if (decide) {
            figures.add(decide(register, insurers, unit));
        }
        return new Built(
                units * unit,
                seconds,
                mebibytes,
                Figure.of("", Figure.Unit.MILLIS, millis).at(0.95));
    }

    /** As many claims as people, looked up and decided, two threads. */
    private static Figure decide(InMemoryRegister register, InsurerDirectory insurers, int claims)
            throws IOException, InterruptedException {
        Reconciler reconciler = ShippedRuleset.reconciler();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> working = new ArrayList<>();
            List<Submission> chunk = new ArrayList<>(CHUNK);
            long begun = System.nanoTime();
            SampleWorld.generate(claims, claims, 1).forEachClaim(claim -> {
                chunk.add(new Submission(claim.claim(), claim.attestation()));
                if (chunk.size() == CHUNK) {
                    List<Submission> full = List.copyOf(chunk);
                    working.add(threads.submit(() -> reconciler
                            .decide(full, register, insurers, KNOWN_AS_OF)
                            .size()));
                    chunk.clear();
                }
            });
            for (Future<Integer> one : working) {
                one.get();
            }
            return Figure.of(
                    String.format(Locale.ROOT, "%,d claims made up, looked up and decided", claims),
                    Figure.Unit.SECONDS,
                    List.of((System.nanoTime() - begun) / 1e9));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a chunk was not decided", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static double usedMebibytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (double) (1 << 20);
    }
}
