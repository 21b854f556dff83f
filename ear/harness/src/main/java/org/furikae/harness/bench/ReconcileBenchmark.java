package org.furikae.harness.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.furikae.harness.CommandLine;

/** The whole command line, from the start of Java to the last file: csv in, csv out. */
final class ReconcileBenchmark implements Benchmark {
    private static final double SECONDS = 25;
    private static final int ROUNDS = 5;
    private static final int SEED = 2027;

    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public String subject() {
        return "./furikae reconcile の始めから終わりまで";
    }

    @Override
    public List<Figure> measure(Bench bench) throws IOException, InterruptedException {
        bench.say("見本を作っています: " + bench.people() + "人");
        Path tables = CommandLine.sample(bench.people(), bench.batch(), SEED, "csv");
        Path none = CommandLine.sample(bench.people(), 1, SEED, "csv");
        double register = seconds(none);
        List<Double> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(seconds(tables));
        }
        return List.of(Figure.of("reconcile", Figure.Unit.SECONDS, rounds)
                .against(SECONDS)
                .beside("with one claim: start and register alone", register));
    }

    private static double seconds(Path tables) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        CommandLine.reconcile(tables, "bench-reconcile");
        return (System.nanoTime() - begun) / 1e9;
    }
}
