package org.furikae.harness.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.furikae.app.persistence.Connections;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.RegistrationTable;
import org.furikae.app.reconciliation.DatabaseRegister;
import org.furikae.decision.Submission;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.testdata.SampleWorld;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/** Candidates by SQL: of one claim, as the case screen asks, and of a chunk of claims, as a batch does. */
final class SqlCandidatesBenchmark implements Benchmark {
    private static final double MILLIS = 20;
    private static final int CLAIMS = 2_000;
    private static final int CHUNK = 500;
    private static final int SEED = 2026;
    private static final LocalDate KNOWN_AS_OF = LocalDate.of(2026, 11, 22);

    @Override
    public String name() {
        return "candidates";
    }

    @Override
    public String subject() {
        return "データベース上の候補検索（1件ずつ、500件ずつ）";
    }

    @Override
    public List<Figure> measure(Bench bench) throws IOException, InterruptedException, SQLException {
        SampleWorld world = SampleWorld.generate(bench.people(), CLAIMS, SEED);
        List<Submission> submissions = new ArrayList<>();
        world.forEachClaim(claim -> submissions.add(new Submission(claim.claim(), claim.attestation())));
        try (MariaDbPoolDataSource source =
                new MariaDbPoolDataSource(bench.registered().server().databaseAddress())) {
            DatabaseRegister register = new DatabaseRegister(
                    new RegistrationTable(new Database(new Connections(source))),
                    new InsurerDirectory(world.insurers()),
                    Long.MAX_VALUE);
            Figure chunks = Throughput.of("chunks", "claims", bench, () -> inChunks(register, submissions));
            List<Double> millis = new ArrayList<>();
            for (Submission submission : submissions) {
                long begun = System.nanoTime();
                register.candidates(List.of(submission), KNOWN_AS_OF);
                millis.add((System.nanoTime() - begun) / 1e6);
            }
            Figure single = Figure.of("single", Figure.Unit.MILLIS, millis);
            return List.of(
                    Figure.of("candidates by SQL, p95 of one claim", Figure.Unit.MILLIS, List.of(single.at(0.95)))
                            .against(MILLIS)
                            .beside("median", single.median()),
                    Figure.of("candidates by SQL, in chunks of " + CHUNK, chunks.unit(), chunks.rounds()));
        }
    }

    private static long inChunks(DatabaseRegister register, List<Submission> submissions) {
        for (int from = 0; from < submissions.size(); from += CHUNK) {
            register.candidates(submissions.subList(from, Math.min(from + CHUNK, submissions.size())), KNOWN_AS_OF);
        }
        return submissions.size();
    }
}
