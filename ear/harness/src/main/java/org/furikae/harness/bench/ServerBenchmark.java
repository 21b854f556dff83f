package org.furikae.harness.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.furikae.harness.Api;

/** A workbook of claims: handed in, read, checked, decided, explained, stored and sealed, until its batch is done. */
final class ServerBenchmark implements Benchmark {
    private static final double SECONDS = 60;
    private static final int ROUNDS = 5;
    private static final List<String> TABLES = List.of("claim", "decision", "decision_part", "decision_explanation");

    @Override
    public String name() {
        return "server";
    }

    @Override
    public String subject() {
        return "ブックの受付から、判定と説明の保存が終わるまで（サーバー）";
    }

    @Override
    public List<Figure> measure(Bench bench) throws IOException, InterruptedException, SQLException {
        RegisteredServer registered = bench.registered();
        Api api = Api.asIntegration(registered.server().address());
        bench.say("測定の前に1回動かしています");
        seconds(api, registered.nextWorkbook(), bench.batch());
        List<Double> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(seconds(api, registered.nextWorkbook(), bench.batch()));
        }
        return List.of(
                Figure.of(
                        "register on the server",
                        Figure.Unit.perSecond("rows"),
                        List.of(registered.registrationsPerSecond())),
                Figure.of("server, workbook to stored", Figure.Unit.SECONDS, rounds)
                        .against(SECONDS)
                        .beside("the database alone, storing the same rows", database(registered)));
    }

    private static double seconds(Api api, Path workbook, int claims) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long decided =
                api.done(api.accepted("claims", workbook)).path("decided").asLong();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (decided != claims) {
            throw new IllegalStateException(decided + " of " + claims + " claims were decided");
        }
        return seconds;
    }

    /** The rows of the last batch once more, into tables with the same indexes. */
    private static double database(RegisteredServer registered) throws IOException, SQLException {
        try (Connection connection = registered.server().connect();
                Statement statement = connection.createStatement()) {
            double seconds = 0;
            for (String table : TABLES) {
                statement.execute("create table bench_copy like " + table);
                long begun = System.nanoTime();
                statement.execute("insert into bench_copy select t.* from " + table + " t"
                        + (table.equals("claim") ? "" : " join claim c on c.claim_number = t.claim_number")
                        + " where " + (table.equals("claim") ? "t" : "c")
                        + ".batch_id = (select max(batch_id) from claim)");
                seconds += (System.nanoTime() - begun) / 1e9;
                statement.execute("drop table bench_copy");
            }
            return seconds;
        }
    }
}
