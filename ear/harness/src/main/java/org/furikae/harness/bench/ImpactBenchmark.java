package org.furikae.harness.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.furikae.harness.Api;
import org.furikae.harness.OpenDraft;
import org.furikae.harness.PageSession;
import org.furikae.ruleset.RulesetFiles;

/** A draft against the rules in force: every claim of a batch decided twice, changed ones stored with both explanations. */
final class ImpactBenchmark implements Benchmark {
    private static final double SECONDS = 90;
    private static final int ROUNDS = 5;
    private static final String PARAMETERS = "ruleset.yaml";
    private static final String WAITING = "retryMonths:\n    - {value: 3,";
    private static final String WAITING_LONGER = "retryMonths:\n    - {value: 600,";

    @Override
    public String name() {
        return "impact";
    }

    @Override
    public String subject() {
        return "下書きの影響の計算";
    }

    @Override
    public List<Figure> measure(Bench bench) throws IOException, InterruptedException {
        RegisteredServer registered = bench.registered();
        Api api = Api.asIntegration(registered.server().address());
        Path claims = registered.nextWorkbook();
        String batch = api.done(api.accepted("claims", claims)).path("id").asText();
        OpenDraft draft =
                OpenDraft.begin(PageSession.ofDemo(registered.server().address(), "author"), "計測", PARAMETERS);
        draft.save("save", RulesetFiles.shipped().text(PARAMETERS).replace(WAITING, WAITING_LONGER));
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            if (draft.changed(batch) == 0) {
                throw new IllegalStateException("waiting longer changes nothing");
            }
            rounds.add((System.nanoTime() - begun) / 1e9);
        }
        return List.of(Figure.of("impact of a draft on " + bench.batch() + " claims", Figure.Unit.SECONDS, rounds)
                .against(SECONDS));
    }
}
