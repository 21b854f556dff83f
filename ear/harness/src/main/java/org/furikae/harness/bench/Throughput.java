package org.furikae.harness.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Measures units per second of work that is done again and again within this process. */
final class Throughput {
    private static final int ROUNDS = 5;
    private static final int WARM_UP_ROUNDS = 5;
    private static final int WARM_UP_ROUNDS_QUICK = 2;

    private Throughput() {}

    /** Does the work once, and says how many units it were. */
    @FunctionalInterface
    interface Round {
        long run() throws IOException, InterruptedException;
    }

    /** Measures after rounds that count for nothing, in which Java compiles what is used most. */
    static Figure of(String name, String unit, Bench bench, Round round) throws IOException, InterruptedException {
        for (int i = 0; i < (bench.quick() ? WARM_UP_ROUNDS_QUICK : WARM_UP_ROUNDS); i++) {
            round.run();
        }
        List<Double> speeds = new ArrayList<>(ROUNDS);
        for (int i = 0; i < ROUNDS; i++) {
            speeds.add(speed(round));
        }
        return Figure.of(name, Figure.Unit.perSecond(unit), speeds);
    }

    private static double speed(Round round) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long units = round.run();
        return units * 1e9 / (System.nanoTime() - begun);
    }
}
