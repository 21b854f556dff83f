package org.furikae.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.furikae.app.fixture.Sample;
import org.furikae.app.fixture.TestDatabase;
import org.furikae.app.persistence.Connections;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.RegistrationTable;
import org.furikae.app.persistence.SchemaMigration;
import org.furikae.app.persistence.SupersededRegistrationTable;
import org.furikae.app.reconciliation.DatabaseRegister;
import org.furikae.decision.Submission;
import org.furikae.exchange.TableKind;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Candidates;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register in memory beside a real MariaDB. Registrations come in batches 10, 20, 40; claims and insurers in others. */
class RegisterIndexTest {
    private static final Sample SAMPLE = Sample.generate(600, 300, 22);
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2023, 1, 1), LocalDate.of(2025, 6, 30), LocalDate.of(2026, 8, 1), LocalDate.of(2100, 1, 1));

    private static List<Registration> rows;
    private static List<Submission> submissions;
    private static InsurerDirectory insurers;
    private static DataSource dataSource;
    private static Database database;
    private static RegistrationTable registrations;
    private static SupersededRegistrationTable superseded;

    private RegisterIndex index;

    @BeforeAll
    static void make_the_tables() {
        rows = SAMPLE.facts(TableKind.REGISTRATIONS);
        submissions = SAMPLE.submissions();
        insurers = SAMPLE.insurers();
        dataSource = TestDatabase.instance().dataSource("register_index");
        SchemaMigration.migrate(dataSource);
        database = new Database(new Connections(dataSource));
        registrations = new RegistrationTable(database);
        superseded = new SupersededRegistrationTable(database);
    }

    @BeforeEach
    void hand_in_three_batches_of_registrations() {
        for (String table : List.of("superseded_registration", "registration", "batch")) {
            database.update("delete from " + table, Database.Binding.NONE);
        }
        int third = rows.size() / 3;
        batch(5, "INSURERS", "DONE", List.of());
        batch(10, "REGISTRATIONS", "DONE", rows.subList(0, third));
        batch(20, "WORKBOOK", "DECIDING", rows.subList(third, 2 * third));
        batch(30, "CLAIMS", "DECIDING", List.of());
        batch(40, "REGISTRATIONS", "DONE", laterKnowledge(rows.subList(0, third)));
        index = index(Optional.of(64));
    }

    private static RegisterIndex index(Optional<Integer> megabytes) {
        return new RegisterIndex(
                new RegisterBatchTable(database), registrations, superseded, new RegisterMemory(megabytes));
    }

    private static void batch(long id, String kind, String state, List<Registration> brought) {
        database.update(
                "insert into batch (id, version, kind, file_name, file_size, sha256, state, as_of, uploaded_by, started_at,"
                        + " failure) values (?, 0, ?, '', 0, '', ?, '2026-01-01', '', now(), '')",
                parameters -> parameters.number(id).text(kind).text(state));
        registrations.insert(id, 1, brought);
    }

    private static void becomes(long id, String state) {
        database.update(
                "update batch set state = ? where id = ?",
                parameters -> parameters.text(state).number(id));
    }

    /** Every second registration is cancelled or becomes somebody else's. */
    private static List<Registration> laterKnowledge(List<Registration> before) {
        List<Registration> later = new ArrayList<>();
        for (int i = 0; i < before.size(); i += 2) {
            Registration row = before.get(i);
            later.add(new Registration(
                    row.registrationId(),
                    i % 4 == 0
                            ? row.personKey()
                            : before.get((i + 7) % before.size()).personKey(),
                    row.insurerNumber(),
                    row.symbol(),
                    row.number(),
                    row.branch(),
                    row.relation(),
                    row.person(),
                    row.employerName(),
                    row.qualifiedFrom(),
                    row.qualifiedUntil(),
                    row.lossReason(),
                    row.cardCollectedOn(),
                    row.issuedOn(),
                    row.copayRatio(),
                    row.notifiedOn(),
                    row.registeredOn().plusDays(40),
                    i % 4 == 0 ? RegistrationStatus.CANCELLED : row.status(),
                    row.numberSource()));
        }
        return later;
    }

    private void assertSaysWhatTheDatabaseSays(long knowledgeBatch) {
        for (LocalDate day : DAYS) {
            assertThat(found(knowledgeBatch, day))
                    .as("known with batch %d as of %s", knowledgeBatch, day)
                    .isEqualTo(
                            new DatabaseRegister(registrations, insurers, knowledgeBatch).candidates(submissions, day));
        }
    }

    private List<Candidates> found(long knowledgeBatch, LocalDate day) {
        return index.knownWith(knowledgeBatch, insurers).orElseThrow().candidates(submissions, day);
    }

    private void assertLeavesItToTheDatabase(long knowledgeBatch) {
        assertThat(index.knownWith(knowledgeBatch, insurers)).isEmpty();
    }

    @Test
    void says_what_the_database_says_whichever_batch_was_the_last_one() {
        index.follow();

        assertThat(index.size())
                .isEqualTo(database.queryOne(
                                "select count(*) from registration", Database.Binding.NONE, columns -> columns.number())
                        .orElseThrow()
                        .intValue());
        for (long batch : List.of(5L, 10L, 15L, 20L, 30L, 39L, 40L, 41L, Long.MAX_VALUE)) {
            assertSaysWhatTheDatabaseSays(batch);
        }
        assertThat(found(10, DAYS.get(3))).isNotEqualTo(found(20, DAYS.get(3)));
        assertThat(found(20, DAYS.get(3))).isNotEqualTo(found(40, DAYS.get(3)));
        assertThat(found(40, DAYS.get(3))).isNotEqualTo(found(40, DAYS.get(0)));
    }

    @Test
    void leaves_to_the_database_what_it_has_not_taken_in_yet_and_takes_it_in_next_time() {
        assertLeavesItToTheDatabase(40);
        index.follow();
        batch(50, "REGISTRATIONS", "DONE", rows.subList(rows.size() - 50, rows.size()));

        assertLeavesItToTheDatabase(50);
        assertSaysWhatTheDatabaseSays(49);

        index.follow();
        assertSaysWhatTheDatabaseSays(50);
        assertSaysWhatTheDatabaseSays(40);
        assertThat(found(50, DAYS.get(3))).isNotEqualTo(found(40, DAYS.get(3)));
    }

    @Test
    void leaves_to_the_database_what_a_batch_may_still_change() {
        batch(45, "REGISTRATIONS", "READING", rows.subList(rows.size() - 50, rows.size() - 20));
        batch(50, "REGISTRATIONS", "DONE", rows.subList(rows.size() - 20, rows.size()));
        index.follow();

        assertLeavesItToTheDatabase(45);
        assertLeavesItToTheDatabase(50);
        assertSaysWhatTheDatabaseSays(44);

        becomes(45, "DONE");
        assertLeavesItToTheDatabase(50);
        index.follow();
        assertSaysWhatTheDatabaseSays(45);
        assertSaysWhatTheDatabaseSays(50);
    }

    @Test
    void a_batch_that_fails_later_takes_its_rows_back() {
        index.follow();
        List<Candidates> before = found(40, DAYS.get(3));
        database.update("delete from registration where batch_id = 20", Database.Binding.NONE);
        becomes(20, "FAILED");

        assertLeavesItToTheDatabase(40);
        assertSaysWhatTheDatabaseSays(10);

        index.follow();
        assertSaysWhatTheDatabaseSays(40);
        assertThat(found(40, DAYS.get(3))).isNotEqualTo(before);
    }

    @Test
    void a_batch_that_comes_to_light_between_others_is_taken_in_where_it_belongs() {
        index.follow();
        batch(15, "REGISTRATIONS", "DONE", rows.subList(rows.size() - 50, rows.size()));

        assertLeavesItToTheDatabase(15);
        assertLeavesItToTheDatabase(40);
        assertSaysWhatTheDatabaseSays(10);

        index.follow();
        assertSaysWhatTheDatabaseSays(14);
        assertSaysWhatTheDatabaseSays(15);
        assertSaysWhatTheDatabaseSays(40);
        assertThat(found(15, DAYS.get(3))).isNotEqualTo(found(14, DAYS.get(3)));
    }

    @Test
    void a_row_whose_place_was_taken_counts_no_more_from_that_batch_on() {
        index.follow();
        rows.subList(0, 30).stream()
                .map(Registration::registrationId)
                .distinct()
                .forEach(id -> superseded.add(id, 10, 50, false));
        superseded.add("NONE", 10, 50, false);
        batch(50, "REGISTRATIONS", "RECEIVED", List.of());
        assertLeavesItToTheDatabase(50);
        becomes(50, "FAILED");

        index.follow();
        assertSaysWhatTheDatabaseSays(49);
        assertSaysWhatTheDatabaseSays(50);
        assertThat(found(50, DAYS.get(3))).isNotEqualTo(found(49, DAYS.get(3)));
    }

    @Test
    void a_register_that_is_too_large_is_left_to_the_database() {
        index = index(Optional.of(1));

        index.follow();
        index.follow();

        assertThat(index.size()).isZero();
        assertLeavesItToTheDatabase(40);
    }

    @Test
    void an_administrator_can_leave_everything_to_the_database() {
        index = index(Optional.of(0));

        index.follow();

        assertLeavesItToTheDatabase(40);
    }

    @Test
    void without_a_choice_a_quarter_of_the_heap_may_be_taken() {
        assertThat(new RegisterMemory(Optional.empty()).bytes())
                .isEqualTo(Runtime.getRuntime().maxMemory() / 4);
        assertThat(new RegisterMemory(Optional.of(3)).bytes()).isEqualTo(3L << 20);
    }
}
