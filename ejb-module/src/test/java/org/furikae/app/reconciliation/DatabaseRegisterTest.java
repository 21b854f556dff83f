package org.furikae.app.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.furikae.app.fixture.NaiveRegister;
import org.furikae.app.fixture.Sample;
import org.furikae.app.fixture.TestDatabase;
import org.furikae.app.persistence.Connections;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.RegistrationTable;
import org.furikae.app.persistence.SchemaMigration;
import org.furikae.decision.Submission;
import org.furikae.exchange.TableKind;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Candidates;
import org.furikae.registration.PersonHistory;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseRegisterTest {
    private static final LocalDate LONG_AFTER = LocalDate.of(2100, 1, 1);
    private static final Sample SAMPLE = Sample.generate(2_000, 600, 21);
    private static List<Registration> rows;
    private static List<Submission> submissions;
    private static InsurerDirectory insurers;
    private static RegistrationTable table;

    @BeforeAll
    static void store_the_sample_with_corrections() {
        rows = new ArrayList<>(SAMPLE.facts(TableKind.REGISTRATIONS));
        submissions = SAMPLE.submissions();
        insurers = SAMPLE.insurers();
        addCorrections();
        var dataSource = TestDatabase.instance().dataSource("register");
        SchemaMigration.migrate(dataSource);
        Database database = new Database(new Connections(dataSource));
        database.update(
                "insert into batch (id, version, kind, file_name, file_size, sha256, state, as_of, uploaded_by, started_at,"
                        + " failure) values (1, 0, 'REGISTRATIONS', '', 0, '', 'DONE', '2026-01-01', '', now(), '')",
                Database.Binding.NONE);
        table = new RegistrationTable(database);
        table.insert(1, 1, rows);
    }

    /** Every seventh registration turns out to be somebody else's, every eleventh is cancelled, every thirteenth suspended. */
    private static void addCorrections() {
        List<Registration> given = List.copyOf(rows);
        for (int i = 0; i < given.size(); i++) {
            Registration row = given.get(i);
            LocalDate later = row.registeredOn().plusDays(40);
            if (i % 7 == 0) {
                rows.add(corrected(row, given.get((i + 100) % given.size()).personKey(), later, row.status()));
            } else if (i % 11 == 0) {
                rows.add(corrected(row, row.personKey(), later, RegistrationStatus.CANCELLED));
            } else if (i % 13 == 0) {
                rows.add(corrected(row, row.personKey(), later, RegistrationStatus.SUSPENDED));
            }
        }
    }

    private static Registration corrected(
            Registration row, String personKey, LocalDate registeredOn, RegistrationStatus status) {
        return new Registration(
                row.registrationId(),
                personKey,
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
                registeredOn,
                status,
                row.numberSource());
    }

    private static List<Candidates> found(List<Submission> chunk, LocalDate asOf) {
        return new DatabaseRegister(table, insurers, 1).candidates(chunk, asOf);
    }

    @Test
    void finds_whom_a_search_through_all_rows_finds_whatever_day_is_asked_about() {
        NaiveRegister naive = new NaiveRegister(rows, insurers);
        List<LocalDate> days =
                List.of(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 6, 30), LocalDate.of(2026, 8, 1), LONG_AFTER);

        for (LocalDate day : days) {
            assertThat(found(submissions, day)).as("as of %s", day).isEqualTo(naive.candidates(submissions, day));
        }
    }

    @Test
    void finds_the_same_claim_by_claim_as_in_a_chunk() {
        List<Submission> some = submissions.subList(0, 40);
        List<Candidates> oneByOne = some.stream()
                .map(submission -> found(List.of(submission), LONG_AFTER).get(0))
                .toList();

        assertThat(oneByOne).isEqualTo(found(some, LONG_AFTER));
    }

    @Test
    void the_sample_asks_about_people_found_by_either_key_and_by_none() {
        List<Candidates> all = found(submissions, LONG_AFTER);

        assertThat(all).anyMatch(one -> !one.byFiledKey().isEmpty());
        assertThat(all)
                .anyMatch(
                        one -> one.byFiledKey().isEmpty() && !one.byFiveItems().isEmpty());
        assertThat(all).contains(Candidates.NONE);
        assertThat(all.stream().flatMap(one -> one.byFiledKey().stream()).map(PersonHistory::registrations))
                .anyMatch(history -> history.stream().anyMatch(row -> row.status() == RegistrationStatus.SUSPENDED));
    }

    @Test
    void rows_come_back_as_they_were_stored() {
        Optional<Registration> first = table.withIds(List.of(rows.get(0).registrationId())).stream()
                .map(RegistrationTable.Known::registration)
                .filter(row -> row.registeredOn().equals(rows.get(0).registeredOn()))
                .findFirst();

        assertThat(first).contains(rows.get(0));
    }

    @Test
    void an_empty_chunk_finds_nothing() {
        assertThat(found(List.of(), LONG_AFTER)).isEmpty();
    }
}
