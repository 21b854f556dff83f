package org.furikae.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.furikae.app.archive.ArchiveCheck;
import org.furikae.app.archive.ArchiveRefusedException;
import org.furikae.app.archive.ArchiveReturn;
import org.furikae.app.archive.MonthArchive;
import org.furikae.app.audit.DecisionFault.Kind;
import org.furikae.app.persistence.ArchivedMonthTable;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.ClaimNumber;
import org.furikae.app.persistence.Connections;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.app.persistence.StorageException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Explanations of a month leave the database for a file and come back, and nothing is lost, altered or taken for altered. */
class ArchivingTest {
    private static final Database.Binding NONE = Database.Binding.NONE;
    private static final YearMonth MONTH = YearMonth.of(2026, 6);
    private static final YearMonth NOW = YearMonth.of(2026, 11);
    private static final String EVERYTHING =
            "select concat_ws(' ', e.treatment_month, e.claim_number, e.decision_number),"
                    + " e.explanation from decision_explanation e";

    /** One claim of the month for which nothing is to be done yet. */
    private static final String OF_MONTH = " from (select claim_number, treatment_month, outcome from claim) c"
            + " where treatment_month = 202606 and outcome not in ('AWAITING', 'REVIEW', 'INQUIRY')"
            + " order by claim_number limit 1";

    @TempDir
    private static Path folder;

    private static SealedDecisions stored;
    private static Map<String, String> before;
    private Path file;

    @BeforeAll
    static void store_decisions() {
        stored = SealedDecisions.settled("archives");
        before = explanations(stored);
    }

    @BeforeEach
    void name_a_file(TestInfo test) {
        file = folder.resolve(test.getTestMethod().orElseThrow().getName() + ".archive");
    }

    private static Map<String, String> explanations(SealedDecisions decisions) {
        return decisions
                .database()
                .query(
                        EVERYTHING,
                        Database.Binding.NONE,
                        columns -> Map.entry(columns.text(), HexFormat.of().formatHex(columns.bytes())))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static ArchivedMonthTable.Content archive(SealedDecisions decisions, Path file)
            throws SQLException, IOException, ArchiveRefusedException {
        try (Connection connection = decisions.connect()) {
            return new MonthArchive(connection, "os:tester", done -> {}).archive(MONTH, file, NOW);
        }
    }

    private static void bringBack(SealedDecisions decisions, Path file)
            throws SQLException, IOException, ArchiveRefusedException {
        try (Connection connection = decisions.connect()) {
            new ArchiveReturn(connection, "os:tester", done -> {}).from(file);
        }
    }

    private static AuditReport verify(SealedDecisions decisions) {
        return new AuditVerifier(decisions.database()).verify(List.of(), done -> {});
    }

    private static void die(Connection connection, String sql) throws SQLException {
        connection.close();
        throw new SQLException("killed at " + sql);
    }

    private static long ofMonth() {
        return before.keySet().stream()
                .filter(key -> key.startsWith(MONTH.toString()))
                .count();
    }

    private static List<ArchiveCheck.Checked> check(Path fileOrFolder) throws IOException, ArchiveRefusedException {
        return new ArchiveCheck(stored.database()).check(fileOrFolder);
    }

    private static List<String> actions() {
        return stored.database()
                .query(
                        "select concat_ws(' ', action, user_name, subject) from audit_entry order by number desc limit 2",
                        Database.Binding.NONE,
                        columns -> columns.text());
    }

    @Test
    void a_month_goes_into_a_file_and_comes_back_to_the_byte() throws Exception {
        ArchivedMonthTable.Content archived = archive(stored, file);

        assertThat(archived.decisions()).isEqualTo(ofMonth()).isGreaterThan(20);
        assertThat(actions().get(0))
                .isEqualTo("explanation.archive os:tester 2026-06 " + file.getFileName() + ", " + ofMonth()
                        + " decisions");
        assertThat(explanations(stored))
                .hasSize(before.size() - (int) ofMonth())
                .allSatisfy((key, text) -> assertThat(key).doesNotStartWith("2026-06"));
        AuditReport report = verify(stored);
        assertThat(report.isIntact()).as(report.toString()).isTrue();
        assertThat(report.archived())
                .containsExactly(new AuditReport.Archived(
                        MONTH, file.getFileName().toString(), archived.fileSha256(), ofMonth()));
        assertThat(report.decisions()).isEqualTo(before.size() - ofMonth());
        assertThat(check(file)).singleElement().satisfies(checked -> {
            assertThat(checked.isIntact()).isTrue();
            assertThat(checked.decisions()).isEqualTo(ofMonth());
        });
        assertThat(check(folder)).anyMatch(checked -> checked.file().equals(file) && checked.isIntact());
        ClaimDecision one = first();
        assertThat(new DecisionTable(stored.database()).inForce(List.of(one.filed())))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.explained()).isFalse();
                    assertThat(one.decision().withExplanation(found.decision().explanation()))
                            .isEqualTo(found.decision());
                });
        // Calling again after all is done does no harm.
        assertThat(archive(stored, file)).isEqualTo(archived);

        bringBack(stored, file);

        assertThat(explanations(stored)).isEqualTo(before);
        assertThat(actions().get(0)).startsWith("explanation.return os:tester 2026-06");
        AuditReport after = verify(stored);
        assertThat(after.isIntact()).isTrue();
        assertThat(after.decisions()).isEqualTo(before.size());
        assertThat(after.archived()).isEmpty();
    }

    private static ClaimDecision first() {
        return stored.decided().stream()
                .filter(one -> one.filed().claim().treatmentMonth().equals(MONTH))
                .reduce((one, last) -> last)
                .orElseThrow();
    }

    @Test
    void a_call_that_dies_at_any_statement_loses_nothing_and_the_next_one_goes_on() throws Exception {
        int statements = Integer.MAX_VALUE;
        for (int dying = 1; dying <= statements; dying += dying < 10 ? 3 : 1) {
            int last = dying;
            int[] count = new int[1];
            Path target = folder.resolve("dying-" + dying + ".archive");
            try (Connection connection = stored.connect()) {
                Connection mortal = DyingConnection.of(connection, (number, sql) -> {
                    count[0] = number;
                    if (number == last) {
                        die(connection, sql);
                    }
                });
                new MonthArchive(mortal, "os:tester", done -> {}).archive(MONTH, target, NOW);
                statements = count[0];
            } catch (StorageException killed) {
                AuditReport report = verify(stored);
                assertThat(report.isIntact()).as(dying + " " + report).isTrue();
                assertThat(report.decisions() + report.archivedCount())
                        .as("at statement %s", dying)
                        .isEqualTo(before.size());
                if (report.archivedCount() > 0) {
                    assertThat(check(target)).singleElement().matches(ArchiveCheck.Checked::isIntact);
                }
            }

            archive(stored, target);
            assertThat(explanations(stored)).hasSize(before.size() - (int) ofMonth());
            bringBack(stored, target);
            assertThat(explanations(stored)).isEqualTo(before);
        }
        assertThat(statements).isLessThan(200);
        assertThat(verify(stored).isIntact()).isTrue();
    }

    @Test
    void a_return_that_dies_at_any_statement_is_called_again() throws Exception {
        archive(stored, file);
        boolean whole = false;
        for (int dying = 1; !whole; dying++) {
            int last = dying;
            try (Connection connection = stored.connect()) {
                Connection mortal = DyingConnection.of(connection, (number, sql) -> {
                    if (number == last) {
                        die(connection, sql);
                    }
                });
                new ArchiveReturn(mortal, "os:tester", done -> {}).from(file);
                whole = true;
            } catch (StorageException killed) {
                AuditReport report = verify(stored);
                assertThat(report.isIntact()).as(report.toString()).isTrue();
                assertThat(report.decisions() + report.archivedCount()).isEqualTo(before.size());
            }
        }
        assertThat(explanations(stored)).isEqualTo(before);
    }

    @Test
    void a_decision_that_comes_while_its_month_is_archived_keeps_its_explanation() throws Exception {
        SealedDecisions busy = SealedDecisions.settled("archives_busy");
        ClaimDecision late = busy.decided().stream()
                .filter(one -> one.filed().claim().treatmentMonth().equals(MONTH))
                .findFirst()
                .orElseThrow();
        long archived;
        try (Connection connection = busy.connect()) {
            Connection watched = DyingConnection.of(connection, (number, sql) -> {
                if (sql.startsWith("lock tables")) {
                    busy.decideAgain(late);
                }
            });
            archived = new MonthArchive(watched, "os:tester", done -> {})
                    .archive(MONTH, file, NOW)
                    .decisions();
        }

        assertThat(explanations(busy).keySet().stream().filter(key -> key.startsWith("2026-06")))
                .singleElement()
                .asString()
                .contains(" " + late.filed().number() + " ");
        assertThat(new DecisionTable(busy.database()).inForce(List.of(late.filed())))
                .singleElement()
                .matches(found -> found.explained() && found.decision().equals(late.decision()));
        AuditReport report = verify(busy);
        assertThat(report.isIntact()).as(report.toString()).isTrue();
        assertThat(report.archivedCount()).isEqualTo(archived);

        // What came late is archived in a file of its own, and both come back.
        Path second = folder.resolve("second.archive");
        assertThat(archive(busy, second).decisions()).isEqualTo(1);
        assertThat(verify(busy).archived()).hasSize(2);
        bringBack(busy, file);
        bringBack(busy, second);
        assertThat(verify(busy).archived()).isEmpty();
        assertThat(verify(busy).isIntact()).isTrue();
    }

    @Test
    void a_month_that_shares_its_partition_leaves_the_others_alone() throws Exception {
        SealedDecisions shared = SealedDecisions.settled("archives_shared");
        shared.database()
                .update(
                        "alter table decision_explanation reorganize partition m2026_05, m2026_06, m2026_07 into"
                                + " (partition quarter values less than ('2026-08-01'))",
                        Database.Binding.NONE);
        Map<String, String> all = explanations(shared);

        archive(shared, file);

        assertThat(explanations(shared)).hasSize(all.size() - (int) ofMonth());
        assertThat(verify(shared).isIntact()).isTrue();
        bringBack(shared, file);
        assertThat(explanations(shared)).isEqualTo(all);
    }

    @Test
    void a_month_with_open_work_is_refused_with_what_is_open_and_so_is_one_that_is_not_long_past() throws Exception {
        SealedDecisions open = new SealedDecisions("archives_open");
        Map<String, String> all = explanations(open);
        long awaiting =
                open.number("select count(*) from claim where treatment_month = 202606 and outcome = 'AWAITING'");
        long review = open.number("select count(*) from claim where treatment_month = 202606 and outcome = 'REVIEW'");
        assertThat(review).isPositive();
        for (String more : List.of(
                "insert into batch (version, kind, file_name, file_size, sha256, state, as_of, uploaded_by, started_at,"
                        + " failure) values (0, 'CLAIMS', '', 0, '', 'READING', '2026-01-01', '', now(), '')",
                "insert into review_case (claim_number, version, queue, place, opened_at, amount, reason, insurer_number,"
                        + " due_on) select claim_number, 0, 'REVIEW', 1, now(), 0, '', '', '1000-01-01'" + OF_MONTH,
                "insert into question (version, claim_number, registration_id, person_key, insurer_number, insured_symbol,"
                        + " insured_number, branch_number, qualified_from, treated_from, treated_until, reason, state,"
                        + " asked_at, deadline) select 0, claim_number, 'R', 'P', '', '', '', '', now(), now(), now(), '',"
                        + " 'OPEN', now(), now()" + OF_MONTH,
                "insert into open_claim (claim_number, attestation_id, checked_as_of) select claim_number, '', now()"
                        + OF_MONTH,
                "insert into claim_to_decide (claim_number, as_of, knowledge_batch, failed) select claim_number, now(), 1,"
                        + " false from open_claim",
                "insert into proration_run (run_number, version, state, ruleset_version, known_as_of, knowledge_batch,"
                        + " unconfirmed, claims, amount, pools, shares, insurers, reversals, reversed_amount, drafted_by,"
                        + " drafted_at) values (1, 0, 'DRAFT', '', now(), 1, false, 0, 0, 0, 0, 0, 0, 0, '', now())",
                "insert into proration_run_month (run_number, treatment_month, claims, amount) values (1, 202606, 0, 0)",
                "update claim set outcome = null where claim_number = (select claim_number" + OF_MONTH + ")")) {
            open.database().update(more, NONE);
        }

        assertThatThrownBy(() -> archive(open, file))
                .isInstanceOf(ArchiveRefusedException.class)
                .hasMessageContaining("担当者確認のレセプト: " + review + "件")
                .hasMessageContaining("未判定のレセプト: 1件")
                .hasMessageContaining("未処理の案件: 1件")
                .hasMessageContaining("回答のない照会: 1件")
                .hasMessageContaining("再判定を待つレセプト: 1件")
                .hasMessageContaining("下書きの按分処理: 1件")
                .hasMessageContaining("処理中の受付: 1件")
                .satisfies(refused -> assertThat(refused.getMessage().contains("再照会待ちのレセプト: " + awaiting + "件"))
                        .isEqualTo(awaiting > 0));
        try (Connection connection = stored.connect()) {
            MonthArchive archive = new MonthArchive(connection, "os:tester", done -> {});
            assertThatThrownBy(() -> archive.archive(MONTH, file, MONTH.plusMonths(MonthArchive.MONTHS_PAST)))
                    .isInstanceOf(ArchiveRefusedException.class)
                    .hasMessageContaining("2026-10 から");
            assertThatThrownBy(() -> archive.archive(YearMonth.of(2020, 1), file, NOW))
                    .isInstanceOf(ArchiveRefusedException.class)
                    .hasMessageContaining("この月のレセプトはありません");
        }
        assertThat(explanations(open)).isEqualTo(all);
        assertThat(file).doesNotExist();
    }

    @Test
    void what_was_altered_is_neither_archived_nor_returned_and_is_named() throws Exception {
        SealedDecisions altered = SealedDecisions.settled("archives_altered").withoutGuards();
        long number = altered.number(
                "select min(decision_number) from decision_explanation where treatment_month = '2026-06-01'");
        String one = " where decision_number = " + number;
        altered.database().update("update decision_explanation set explanation = concat(explanation, 'x')" + one, NONE);
        assertThatThrownBy(() -> archive(altered, file))
                .isInstanceOfSatisfying(
                        ArchiveRefusedException.class,
                        refused -> assertThat(refused.isTampering()).isTrue())
                .hasMessageContaining("判定" + number);
        assertThat(altered.number("select count(*) from archived_month")).isZero();
        altered.database()
                .update(
                        "update decision_explanation set explanation = left(explanation, length(explanation) - 1)"
                                + one,
                        NONE);
        Files.delete(file);

        archive(altered, file);

        for (String change : List.of(
                "update decision set reason = concat(reason, 'x')" + one,
                "update decision_part set points = points + 1" + one,
                "delete from archived_decisions",
                "update archived_decisions set hashes = concat(left(hashes, length(hashes) - 1), 'x')",
                "update archived_month set file_sha256 = repeat('0', 64)",
                "update archived_month set treatment_month = 202605",
                "delete from archived_month")) {
            AuditReport report = altered.after(change);
            assertThat(report.isIntact()).as(change).isFalse();
            assertThat(report.faults())
                    .as(change)
                    .anyMatch(fault -> fault.kind()
                            == (change.contains("archived_") && !change.equals("delete from archived_month")
                                    ? Kind.ARCHIVE_ALTERED
                                    : Kind.DECISION_ALTERED));
        }
        AuditReport said = altered.after("update decision set reason = concat(reason, 'x')" + one);
        assertThat(said.faults()).singleElement().matches(fault -> fault.decisionNumber() == number);

        Path other = folder.resolve("other.archive");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(other, bytes);
        assertThatThrownBy(() -> bringBack(altered, other)).isInstanceOf(ArchiveRefusedException.class);
        assertThat(new ArchiveCheck(altered.database()).check(other))
                .singleElement()
                .matches(checked -> !checked.isIntact());
        assertThat(explanations(altered).keySet()).noneMatch(key -> key.startsWith("2026-06"));
    }

    @Test
    void a_decision_taken_back_to_one_without_its_explanation_stores_none_and_is_proven() throws Exception {
        SealedDecisions undone = SealedDecisions.settled("archives_undone");
        archive(undone, file);
        DecisionTable table = new DecisionTable(undone.database());
        ClaimDecision one = undone.decided().stream()
                .filter(decided -> decided.filed().claim().treatmentMonth().equals(MONTH))
                .findFirst()
                .orElseThrow();
        DecisionTable.Stored archived = table.inForce(List.of(one.filed())).get(0);

        undone.decideAgain(
                new ClaimDecision(one.filed(), archived.decision(), archived.knowledgeBatch(), java.util.Set.of()));

        assertThat(table.inForce(List.of(one.filed()))).singleElement().matches(found -> !found.explained());
        assertThat(explanations(undone).keySet()).noneMatch(key -> key.startsWith("2026-06"));
        assertThat(verify(undone).isIntact()).isTrue();
    }

    /** Otherwise every decision would be looked up in each of some fifty partitions. */
    @Test
    void a_decision_finds_its_explanation_in_the_one_partition_of_its_month() throws Exception {
        try (Connection connection = stored.connect()) {
            Database database = new Database(Connections.within(connection));
            List<Long> numbers = stored.numbers();
            long reads = reads(database);

            new DecisionHashes(database).between(numbers.get(0), numbers.get(99));

            assertThat(reads(database) - reads).isLessThan(1_000);
        }
    }

    private static long reads(Database database) {
        return database.queryOne(
                        "select variable_value from information_schema.session_status where variable_name ="
                                + " 'HANDLER_READ_KEY'",
                        NONE,
                        columns -> columns.number())
                .orElseThrow();
    }

    @Test
    void explanations_leave_only_with_a_record_or_a_failed_batch() {
        SealedDecisions guarded = SealedDecisions.settled("archives_guarded");
        for (String change : List.of(
                "update decision_explanation set explanation = ''", "delete from decision_explanation where true")) {
            assertThatThrownBy(() -> guarded.database().update(change + " limit 1", NONE))
                    .as(change)
                    .isInstanceOf(StorageException.class);
        }
        guarded.database().update("update batch set state = 'FAILED'", NONE);
        guarded.database()
                .update(
                        "delete from decision_explanation where claim_number >= " + ClaimNumber.first(5)
                                + " and claim_number < " + ClaimNumber.first(6),
                        NONE);
        assertThat(explanations(guarded)).isEmpty();
    }
}
