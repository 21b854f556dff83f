package org.furikae.app.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.furikae.app.fixture.NaiveRegister;
import org.furikae.app.fixture.Sample;
import org.furikae.app.fixture.TestDatabase;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.ClaimNumber;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Connections;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.app.persistence.SchemaMigration;
import org.furikae.claim.Claim;
import org.furikae.decision.Decision;
import org.furikae.decision.Outcome;
import org.furikae.exchange.TableKind;
import org.furikae.ruleset.ShippedRuleset;

/**
 * A schema with a batch of 250 claims, decided in chunks of 100, 100 and 50, of which the first 10 were decided again; and what
 * somebody with the database's password can do to it, taken back after each look.
 */
final class SealedDecisions {
    static final int CLAIMS = 250;
    static final int AGAIN = 10;
    static final int SEALS = 4;
    static final long BATCH = 5;
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
    private static final Instant NOW = Instant.parse("2026-10-01T00:00:00.123456Z");
    private static final List<String> TRIGGERS = List.of(
            "audit_entry_unchanged",
            "audit_entry_kept",
            "decision_seal_unchanged",
            "decision_seal_kept",
            "decision_unchanged",
            "decision_kept",
            "decision_part_unchanged",
            "decision_part_kept",
            "explanation_unchanged",
            "explanation_kept",
            "archived_month_unchanged",
            "archived_month_kept",
            "archived_decisions_unchanged",
            "archived_decisions_kept");

    private static final Set<Outcome> OPEN = EnumSet.of(Outcome.AWAITING, Outcome.REVIEW, Outcome.INQUIRY);

    private final Predicate<Outcome> kept;
    private final DataSource dataSource;
    private final Database database;
    private List<ClaimDecision> everything = List.of();

    SealedDecisions(String schema) {
        this(schema, outcome -> true);
    }

    /** Without the claims for which something is still to be done: those remain that may be archived. */
    static SealedDecisions settled(String schema) {
        return new SealedDecisions(schema, outcome -> !OPEN.contains(outcome));
    }

    private SealedDecisions(String schema, Predicate<Outcome> kept) {
        this.kept = kept;
        dataSource = TestDatabase.instance().dataSource(schema);
        SchemaMigration.migrate(dataSource);
        database = new Database(new Connections(dataSource));
        store();
    }

    /** A trail outside of the container. */
    private record Trail(Database database) implements AuditTrail {
        @Override
        public void record(String action, String subject, String purpose) {
            recordContent(action, subject, purpose, "");
        }

        @Override
        public long recordContent(String action, String subject, String purpose, String contentSha256) {
            return new AuditChain(database).append("system", action, subject, purpose, contentSha256);
        }

        @Override
        public void recordLogIn(String userName, boolean succeeded) {
            record("login", userName, "");
        }
    }

    private void store() {
        Sample sample = Sample.generate(800, CLAIMS, 22);
        database.update(
                "insert into batch (id, version, kind, file_name, file_size, sha256, state, as_of, uploaded_by, started_at,"
                        + " failure) values (5, 0, 'CLAIMS', '', 0, '', 'DONE', '2026-01-01', '', now(), '')",
                Database.Binding.NONE);
        Map<String, Decision> decisions = ShippedRuleset.reconciler()
                .decide(
                        sample.submissions(),
                        new NaiveRegister(sample.facts(TableKind.REGISTRATIONS), sample.insurers()),
                        sample.insurers(),
                        AS_OF)
                .stream()
                .collect(Collectors.toMap(Decision::claimId, Function.identity()));
        ClaimTable claims = new ClaimTable(database);
        List<Claim> facts = sample.facts(TableKind.CLAIMS);
        claims.insert(
                BATCH,
                0,
                facts.stream()
                        .filter(claim ->
                                kept.test(decisions.get(claim.claimId()).outcome()))
                        .toList());
        List<FiledClaim> filed = claims.undecided(ClaimNumber.first(BATCH), ClaimNumber.first(BATCH + 1), CLAIMS);
        List<ClaimDecision> decided = filed.stream()
                .map(claim ->
                        new ClaimDecision(claim, decisions.get(claim.claim().claimId()), 1, Set.of()))
                .toList();
        Trail trail = new Trail(database);
        trail.record("file.upload", "batch 5", "");
        for (int from = 0; from < decided.size(); from += 100) {
            insert(decided.subList(from, Math.min(decided.size(), from + 100)));
        }
        trail.record("claim.open", filed.get(0).claim().claimId(), "検査");
        DecisionTable table = new DecisionTable(database);
        table.retire(table.inForce(filed.subList(0, AGAIN)));
        insert(decided.subList(0, AGAIN));
        everything = decided;
        trail.record("claims.export", "250 claims", "");
    }

    private void insert(List<ClaimDecision> decided) {
        DecisionSeals seals = new DecisionSeals(database, new Trail(database));
        seals.seal("batch 5", seals.prepare(new DecisionTable(database).insert(decided, NOW)));
    }

    Database database() {
        return database;
    }

    /** A connection of its own, as the product's user. */
    Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The decisions as they were stored first. */
    List<ClaimDecision> decided() {
        return everything;
    }

    /** Decides a claim again, as late knowledge does. */
    void decideAgain(ClaimDecision decision) {
        DecisionTable table = new DecisionTable(database);
        table.retire(table.inForce(List.of(decision.filed())));
        insert(List.of(decision));
    }

    /** Takes away what guards against accidents, as somebody with bad intentions would. */
    SealedDecisions withoutGuards() {
        TRIGGERS.forEach(trigger -> database.update("drop trigger " + trigger, Database.Binding.NONE));
        return this;
    }

    /** What verifying says after these statements, which are then taken back. */
    AuditReport after(String... statements) {
        return after(List.of(), statements);
    }

    AuditReport after(List<String> notedHashes, String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            connection.setAutoCommit(false);
            for (String sql : statements) {
                if (statement.executeUpdate(sql) == 0) {
                    throw new AssertionError("changes nothing: " + sql);
                }
            }
            AuditReport report =
                    new AuditVerifier(new Database(Connections.within(connection))).verify(notedHashes, done -> {});
            connection.rollback();
            return report;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Numbers of the decisions, in their order. */
    List<Long> numbers() {
        return new ArrayList<>(database.query(
                "select decision_number from decision order by decision_number",
                Database.Binding.NONE,
                Columns::number));
    }

    String claimOf(long decisionNumber) {
        return database.queryOne(
                        "select claim_id from claim c join decision d using (claim_number) where d.decision_number = ?",
                        parameters -> parameters.number(decisionNumber),
                        Columns::text)
                .orElseThrow();
    }

    long number(String sql) {
        return database.queryOne(sql, Database.Binding.NONE, Columns::number).orElseThrow();
    }

    String text(String sql) {
        return database.queryOne(sql, Database.Binding.NONE, Columns::text).orElseThrow();
    }
}
