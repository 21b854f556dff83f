package org.furikae.harness.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.furikae.harness.OpenDraft;
import org.furikae.harness.PageSession;
import org.furikae.ruleset.RulesetFiles;

/** An author saves a rule in the editor, until gates, compiler and all cases have answered. */
final class SaveBenchmark implements Benchmark {
    private static final double MILLIS = 2_000;
    private static final int WARM = 5;
    private static final int ROUNDS = 40;
    private static final String FILE = "insurer/as-filed/rule.drl";
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
        URI server = bench.registered().server().address();
        OpenDraft draft = OpenDraft.begin(PageSession.ofDemo(server, "author"), "計測", FILE);
        String text = RulesetFiles.shipped().text(FILE);
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < WARM + ROUNDS; round++) {
            long begun = System.nanoTime();
            draft.save("save", text.replace(WORDS, WORDS + " + \"" + round + "\""));
            if (!draft.isSound("run")) {
                throw new IllegalStateException("a case is red");
            }
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
