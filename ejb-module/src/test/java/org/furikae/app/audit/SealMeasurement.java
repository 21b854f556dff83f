package org.furikae.app.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.furikae.app.fixture.NaiveRegister;
import org.furikae.app.fixture.Sample;
import org.furikae.app.fixture.TestDatabase;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.ClaimNumber;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.Connections;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.app.persistence.SchemaMigration;
import org.furikae.decision.Decision;
import org.furikae.exchange.TableKind;
import org.furikae.ruleset.ShippedRuleset;
import org.junit.jupiter.api.Test;

/**
 * Times what seals cost beside storing, on one thread, and how fast verifying reads. No test of the build; called by name, see
 * docs/performance.md.
 */
class SealMeasurement {
    private static final int CLAIMS = 20_000;
    private static final int CHUNK = 500;
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);

    private long storing;
    private long hashing;
    private long sealing;

    @Test
    void twenty_thousand_decisions() throws Exception {
        Sample sample = Sample.generate(4_000, CLAIMS, 22);
        DataSource dataSource = TestDatabase.instance().dataSource("seal_measurement");
        SchemaMigration.migrate(dataSource);
        Database plain = new Database(new Connections(dataSource));
        plain.update(
                "insert into batch (id, version, kind, file_name, file_size, sha256, state, as_of, uploaded_by, started_at,"
                        + " failure) values (5, 0, 'CLAIMS', '', 0, '', 'DONE', '2026-01-01', '', now(), '')",
                Database.Binding.NONE);
        new ClaimTable(plain).insert(5, 0, sample.facts(TableKind.CLAIMS));
        List<ClaimDecision> decided = decided(sample, plain);
        for (int from = 0; from < CLAIMS; from += CHUNK) {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                store(new Database(Connections.within(connection)), decided.subList(from, from + CHUNK));
                long start = System.nanoTime();
                connection.commit();
                storing += System.nanoTime() - start;
            }
        }
        long start = System.nanoTime();
        AuditReport report = new AuditVerifier(plain).verify(List.of(), done -> {});
        double verifying = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "storing %.2f s, hashing %.2f s, sealing under the lock %.2f s, verifying %.2f s, %d decisions intact%n",
                storing / 1e9, hashing / 1e9, sealing / 1e9, verifying, report.decisions());
    }

    private static List<ClaimDecision> decided(Sample sample, Database database) {
        Map<String, Decision> decisions = ShippedRuleset.reconciler()
                .decide(
                        sample.submissions(),
                        new NaiveRegister(sample.facts(TableKind.REGISTRATIONS), sample.insurers()),
                        sample.insurers(),
                        AS_OF)
                .stream()
                .collect(Collectors.toMap(Decision::claimId, Function.identity()));
        return new ClaimTable(database)
                .undecided(ClaimNumber.first(5), ClaimNumber.first(6), CLAIMS).stream()
                        .map(claim -> new ClaimDecision(
                                claim, decisions.get(claim.claim().claimId()), 1, Set.of()))
                        .toList();
    }

    private void store(Database database, List<ClaimDecision> chunk) {
        long start = System.nanoTime();
        List<Long> numbers = new DecisionTable(database).insert(chunk, Instant.now());
        long stored = System.nanoTime();
        List<Seal> seals = DecisionSeals.seals(new DecisionHashes(database), numbers);
        long hashed = System.nanoTime();
        for (Seal seal : seals) {
            long entry = new AuditChain(database)
                    .append("system", AuditAction.DECISIONS_STORED, "batch 5", "", Seal.contentSha256(seal.bytes()));
            new SealTable(database).insert(seal, entry);
        }
        storing += stored - start;
        hashing += hashed - stored;
        sealing += System.nanoTime() - hashed;
    }
}
