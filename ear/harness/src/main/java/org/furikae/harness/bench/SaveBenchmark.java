package org.furikae.harness.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An author saves a rule in the editor, until gates, compiler and all cases have answered. */
final class SaveBenchmark implements Benchmark {
    private static final double MILLIS = 2_000;
    private static final int WARM = 5;
    private static final int ROUNDS = 40;
    private static final String WORDS = "請求どおりとします。\"";

    @Override
    public String name() {
        return "save";
    }

    @Override
    public String subject() {
        return "規則を保存してから、検査と翻訳と事例の結果が返るまで";
    }

    @Override
    public List<Figure> measure(Bench bench) throws IOException, InterruptedException {
        OpenDraft draft = OpenDraft.begin(bench.registered().server(), "insurer/as-filed/rule.drl");
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < WARM + ROUNDS; round++) {
            long begun = System.nanoTime();
            draft.save(WORDS, WORDS + " + \"" + round + "\"");
            draft.run();
            if (round >= WARM) {
                rounds.add((System.nanoTime() - begun) / 1e6);
            }
        }
        Figure all = Figure.of("save a rule", Figure.Unit.MILLIS, rounds);
        return List.of(
                all.against(MILLIS),
                Figure.of("save a rule, p95", Figure.Unit.MILLIS, List.of(all.at(0.95)))
                        .against(MILLIS));
    }
}
