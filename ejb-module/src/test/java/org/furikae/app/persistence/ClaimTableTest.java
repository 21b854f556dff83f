package org.furikae.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.furikae.app.fixture.NaiveRegister;
import org.furikae.app.fixture.Sample;
import org.furikae.app.fixture.TestDatabase;
import org.furikae.claim.Claim;
import org.furikae.decision.Decision;
import org.furikae.exchange.DecidedClaim;
import org.furikae.exchange.TableKind;
import org.furikae.registration.Registration;
import org.furikae.ruleset.ShippedRuleset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClaimTableTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
    private static final Instant NOW = Instant.parse("2026-10-01T00:00:00.123456Z");
    private static final Sample SAMPLE = Sample.generate(800, 250, 22);
    private static final long BATCH = 5;
    private static List<Claim> claims;
    private static List<Decision> decisions;
    private static Database database;
    private static ClaimTable table;
    private static DecisionTable decisionTable;

    @BeforeAll
    static void store_claims_and_their_decisions() {
        claims = SAMPLE.facts(TableKind.CLAIMS);
        List<Registration> registrations = SAMPLE.facts(TableKind.REGISTRATIONS);
        decisions = ShippedRuleset.reconciler()
                .decide(
                        SAMPLE.submissions(),
                        new NaiveRegister(registrations, SAMPLE.insurers()),
                        SAMPLE.insurers(),
                        AS_OF);
        DataSource dataSource = TestDatabase.instance().dataSource("claims");
        SchemaMigration.migrate(dataSource);
        database = new Database(new Connections(dataSource));
        database.update(
                "insert into batch (id, version, kind, file_name, file_size, sha256, state, as_of, uploaded_by, started_at,"
                        + " failure) values (5, 0, 'CLAIMS', '', 0, '', 'DECIDING', '2026-01-01', '', now(), '')",
                Database.Binding.NONE);
        table = new ClaimTable(database);
        decisionTable = new DecisionTable(database);
        table.insert(BATCH, 0, claims.subList(0, 100));
        table.insert(BATCH, 100, claims.subList(100, 250));
        List<FiledClaim> filed = table.undecided(ClaimNumber.first(BATCH), ClaimNumber.first(BATCH + 1), 200);
        decisionTable.insert(
                filed.stream()
                        .map(claim -> new ClaimDecision(claim, decisionOf(claim), 1, Set.of()))
                        .toList(),
                NOW);
    }

    private static Decision decisionOf(FiledClaim filed) {
        return decisions.stream()
                .filter(decision -> decision.claimId().equals(filed.claim().claimId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void claims_come_back_as_they_were_filed() {
        for (Claim claim : claims) {
            assertThat(table.find(claim.claimId()).map(FiledClaim::claim)).contains(claim);
        }
    }

    @Test
    void claim_ids_are_told_apart_to_the_letter() {
        String id = claims.get(0).claimId();

        assertThat(table.find(id + " ")).isEmpty();
        assertThat(table.find(id.toLowerCase(java.util.Locale.ROOT))).isEmpty();
    }

    @Test
    void decisions_come_back_with_their_whole_explanation() {
        for (Claim claim : claims.subList(0, 200)) {
            FiledClaim filed = table.find(claim.claimId()).orElseThrow();

            assertThat(decisionTable.history(filed)).singleElement().satisfies(stored -> {
                assertThat(stored.decision()).isEqualTo(decisionOf(filed));
                assertThat(stored.decidedAt()).isEqualTo(NOW);
                assertThat(stored.decidedBy()).isEqualTo(Optional.empty());
                assertThat(stored.inForce()).isTrue();
            });
        }
    }

    @Test
    void only_claims_without_a_decision_wait() {
        List<FiledClaim> waiting = table.undecided(ClaimNumber.first(BATCH), ClaimNumber.first(BATCH + 1), 1_000);

        assertThat(waiting.stream().map(FiledClaim::claim)).isEqualTo(claims.subList(200, 250));
        assertThat(table.undecided(waiting.get(0).number(), waiting.get(9).number(), 1_000))
                .hasSize(9);
    }

    @Test
    void a_second_decision_in_force_is_refused_by_the_database() {
        FiledClaim decided = table.find(claims.get(0).claimId()).orElseThrow();
        List<ClaimDecision> again = List.of(new ClaimDecision(decided, decisionOf(decided), 1, Set.of()));

        assertThatThrownBy(() -> decisionTable.insert(again, NOW)).isInstanceOf(StorageException.class);
        assertThat(decisionTable.history(decided)).hasSize(1);
    }

    @Test
    void a_stream_of_decisions_holds_what_result_files_need() throws Exception {
        List<DecidedClaim> streamed = new java.util.ArrayList<>();

        new DecisionStream(database).inForce(ClaimNumber.first(BATCH), ClaimNumber.first(BATCH + 1), streamed::add);

        assertThat(streamed).hasSize(200);
        for (int i = 0; i < 200; i++) {
            FiledClaim filed = table.find(claims.get(i).claimId()).orElseThrow();
            Decision expected = decisionOf(filed);
            Decision actual = streamed.get(i).decision();
            assertThat(actual)
                    .usingRecursiveComparison()
                    .ignoringFields("explanation")
                    .isEqualTo(expected);
            if (expected.outcome() == org.furikae.decision.Outcome.INQUIRY) {
                assertThat(actual.explanation()).isEqualTo(expected.explanation());
            }
        }
    }
}
