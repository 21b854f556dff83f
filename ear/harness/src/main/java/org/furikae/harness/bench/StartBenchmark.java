package org.furikae.harness.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.furikae.harness.RunningServer;
import org.furikae.harness.Work;

/** From the call of {@code serve} until its pages answer; the data folder was used before. */
final class StartBenchmark implements Benchmark {
    private static final double SECONDS = 30;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String subject() {
        return "serve の起動から画面が使えるまで";
    }

    @Override
    public List<Figure> measure(Bench bench) throws IOException, InterruptedException {
        Path data = Work.empty("bench-start");
        double first = start(data);
        List<Double> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(start(data));
        }
        return List.of(Figure.of("start", Figure.Unit.SECONDS, rounds)
                .against(SECONDS)
                .beside("the very first, with an empty folder", first));
    }

    private static double start(Path data) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (RunningServer server = RunningServer.start(data, Map.of())) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            server.stop();
            return seconds;
        }
    }
}
