package org.furikae.batch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What the rounds of a benchmark came to.
 *
 * @param speeds units per second of each round, sorted
 * @param perProcessorSecond units per second of the processor's time, garbage collection included: on a machine that others use
 *     as well it tells more than the clock; 0 where the system does not say
 */
public record Measurement(Benchmark benchmark, List<Double> speeds, double perProcessorSecond) {
    private static final int ROUNDS = 5;
    private static final int WARM_UP_ROUNDS = 5;
    private static final int WARM_UP_ROUNDS_QUICK = 2;

    public Measurement {
        speeds = List.copyOf(speeds);
    }

    /** Measures after rounds that count for nothing, in which Java compiles what is used most. */
    public static Measurement of(Benchmark benchmark, boolean quick) throws IOException {
        try (Benchmark.Rounds rounds = benchmark.prepare(quick)) {
            for (int i = 0; i < (quick ? WARM_UP_ROUNDS_QUICK : WARM_UP_ROUNDS); i++) {
                rounds.round();
            }
            List<Double> speeds = new ArrayList<>(ROUNDS);
            long all = 0;
            double processor = processorSeconds();
            for (int i = 0; i < ROUNDS; i++) {
                long begun = System.nanoTime();
                long units = rounds.round();
                speeds.add(units * 1e9 / (System.nanoTime() - begun));
                all += units;
            }
            processor = processorSeconds() - processor;
            Collections.sort(speeds);
            return new Measurement(benchmark, speeds, processor > 0 ? all / processor : 0);
        }
    }

    public double median() {
        return speeds.get(speeds.size() / 2);
    }

    /** {@code rules 25,123 claims/s bar 20,000 ratio 1.26 rounds 5 from 24,001 to 26,311, 13,050 per processor second}. */
    public String line() {
        OptionalDouble bar = benchmark.bar();
        String promised = bar.isPresent()
                ? String.format(Locale.ROOT, " bar %,.0f ratio %.2f", bar.getAsDouble(), median() / bar.getAsDouble())
                : " bar - ratio -";
        return String.format(Locale.ROOT, "%s %,.0f %s/s", benchmark.name(), median(), benchmark.unit())
                + promised
                + String.format(
                        Locale.ROOT,
                        " rounds %d from %,.0f to %,.0f, %,.0f per processor second",
                        speeds.size(),
                        speeds.get(0),
                        speeds.get(speeds.size() - 1),
                        perProcessorSecond);
    }

    private static double processorSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1e3)
                .orElse(0.0);
    }
}
