package org.furikae.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.furikae.app.audit.DecisionFault.Kind;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.StorageException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever alters, removes or adds rows past the application is found, and the row is named. */
class TamperingTest {
    private static SealedDecisions guarded;
    private static SealedDecisions stored;
    private static List<Long> numbers;

    @BeforeAll
    static void store_decisions() {
        guarded = new SealedDecisions("seals_guarded");
        stored = new SealedDecisions("seals").withoutGuards();
        numbers = stored.numbers();
    }

    private static DecisionFault fault(Kind kind, int position) {
        return new DecisionFault(
                kind, stored.claimOf(numbers.get(position)), numbers.get(position), entryOf(numbers.get(position)));
    }

    private static long entryOf(long decisionNumber) {
        return new SealTable(stored.database())
                .covering(decisionNumber)
                .orElseThrow()
                .auditNumber();
    }

    @Test
    void what_nobody_touched_is_intact_to_the_last_decision() {
        AuditReport report = new AuditVerifier(stored.database())
                .verify(List.of(stored.text("select hash from audit_head")), d -> {});

        assertThat(report.isIntact()).isTrue();
        assertThat(report.decisions()).isEqualTo(SealedDecisions.CLAIMS + SealedDecisions.AGAIN);
        assertThat(report.seals()).isEqualTo(SealedDecisions.SEALS);
        assertThat(report.chain().entries()).isEqualTo(SealedDecisions.SEALS + 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update decision set outcome = if(outcome = 'REVIEW', 'INQUIRY', 'REVIEW')",
                "update decision set confirmation = if(confirmation is null, 'SINGLE', null)",
                "update decision set agency_changed = not agency_changed",
                "update decision set identity_level = if(identity_level <=> 'A', 'B', 'A')",
                "update decision set item_matches = concat(item_matches, 'x')",
                "update decision set person_key = if(person_key is null, '', null)",
                "update decision set candidates = candidates + 1",
                "update decision set copay_difference = copay_difference + 1",
                "update decision set rules_fired = ''",
                "update decision set reason = concat(reason, ' ')",
                "update decision set ruleset_version = 'another'",
                "update decision set known_as_of = known_as_of + interval 1 day",
                "update decision set knowledge_batch = 0",
                "update decision set decided_at = decided_at + interval 1 microsecond",
                "update decision set decided_by = 'somebody'",
                "update decision_explanation set explanation = concat(explanation, 'x')",
                "update decision_explanation set explanation = ''",
                "update decision_explanation set claim_number = claim_number + 1",
                "update decision_explanation set treatment_month = treatment_month + interval 1 month",
                "delete from decision_explanation",
                "update decision_part set insurer_amount = insurer_amount + 1",
                "update decision_part set points = points - 1",
                "update decision_part set billed_insurer_number = '06132013'",
                "update decision_part set until_day = until_day + interval 1 day",
                "update decision_part set payee = null",
                "update decision_part set registration_id = 'x'",
                "update decision_part set part = part + 7",
                "delete from decision_part"
            })
    void an_altered_decision_or_part_is_named(String change) {
        AuditReport report = stored.after(change + " where decision_number = " + numbers.get(42));

        assertThat(report.faults()).contains(fault(Kind.DECISION_ALTERED, 42));
        assertThat(report.faults()).allMatch(fault -> fault.decisionNumber() == numbers.get(42));
        assertThat(report.chain().isIntact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insurer_amount = insurer_amount + 1",
                "points = points + 1",
                "name_kanji = 'X'",
                "birth_date = '1900-01-01'",
                "treatment_month = 200001",
                "remarks = 'x'",
                "attestation_id = 'x'"
            })
    void a_claim_altered_after_it_was_decided_is_named_with_each_of_its_decisions(String change) {
        AuditReport report = stored.after("update claim set " + change + " where claim_id = '"
                + stored.claimOf(numbers.get(SealedDecisions.CLAIMS)) + "'");

        assertThat(report.faults())
                .extracting(DecisionFault::decisionNumber)
                .containsExactly(numbers.get(0), numbers.get(SealedDecisions.CLAIMS));
    }

    @Test
    void a_removed_decision_is_missed() {
        AuditReport report = stored.after(
                "delete from decision_part where decision_number = " + numbers.get(120),
                "delete from decision where decision_number = " + numbers.get(120));

        assertThat(report.faults()).contains(fault(Kind.DECISION_REMOVED, 120));
        assertThat(report.decisions()).isEqualTo(SealedDecisions.CLAIMS + SealedDecisions.AGAIN - 1);
    }

    @Test
    void two_decisions_that_changed_places_are_both_named() {
        AuditReport swapped = stored.after(
                "update decision_explanation a join decision_explanation b on a.decision_number = " + numbers.get(30)
                        + " and b.decision_number = " + numbers.get(31) + " set a.explanation = b.explanation",
                "update decision set decision_number = -1 where decision_number = " + numbers.get(32),
                "update decision set decision_number = " + numbers.get(32) + " where decision_number = "
                        + numbers.get(33),
                "update decision set decision_number = " + numbers.get(33) + " where decision_number = -1",
                "update decision_part set decision_number = -1 where decision_number = " + numbers.get(32),
                "update decision_part set decision_number = " + numbers.get(32) + " where decision_number = "
                        + numbers.get(33),
                "update decision_part set decision_number = " + numbers.get(33) + " where decision_number = -1");

        assertThat(swapped.faults())
                .extracting(DecisionFault::kind, DecisionFault::decisionNumber)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Kind.DECISION_ALTERED, numbers.get(30)),
                        org.assertj.core.groups.Tuple.tuple(Kind.DECISION_ALTERED, numbers.get(32)),
                        org.assertj.core.groups.Tuple.tuple(Kind.DECISION_ALTERED, numbers.get(33)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-5, 500, 1_000_000})
    void an_added_decision_is_named_wherever_its_number_lies(long number) {
        AuditReport report = stored.after(
                "insert into decision (claim_number, decision_number, outcome, agency_changed, item_matches, candidates,"
                        + " copay_difference, rules_fired, reason, ruleset_version, known_as_of, knowledge_batch, decided_at)"
                        + " select claim_number, " + number + ", outcome, agency_changed, item_matches,"
                        + " candidates, copay_difference, rules_fired, reason, ruleset_version, known_as_of, knowledge_batch,"
                        + " decided_at from decision where decision_number = " + numbers.get(3));

        assertThat(report.faults())
                .contains(new DecisionFault(Kind.DECISION_ADDED, stored.claimOf(numbers.get(3)), number, 0));
    }

    @Test
    void a_part_added_to_a_decision_alters_it() {
        AuditReport report = stored.after("insert into decision_part select claim_number, decision_number, 9,"
                + " billed_insurer_number, billed_symbol, billed_number, billed_branch, payee, payee_prefecture, from_day,"
                + " until_day, points, insurer_amount, registration_id, agency_changed, copay_difference from decision_part"
                + " where decision_number = " + numbers.get(3) + " limit 1");

        assertThat(report.faults()).containsExactly(fault(Kind.DECISION_ALTERED, 3));
    }

    @Test
    void an_earlier_decision_put_in_force_again_is_named_and_so_is_an_outcome_changed_in_the_list() {
        String first = stored.claimOf(numbers.get(0));
        AuditReport back = stored.after(
                "update decision set in_force_claim = null where decision_number = "
                        + numbers.get(SealedDecisions.CLAIMS),
                "update decision set in_force_claim = claim_number where decision_number = " + numbers.get(0));
        AuditReport list = stored.after("update claim set outcome = null where claim_id = '" + first + "'");

        assertThat(back.faults()).containsExactly(new DecisionFault(Kind.WRONG_IN_FORCE, first, numbers.get(0), 0));
        assertThat(list.faults())
                .containsExactly(new DecisionFault(Kind.WRONG_IN_FORCE, first, numbers.get(SealedDecisions.CLAIMS), 0));
    }

    @Test
    void whoever_alters_the_hashes_too_is_given_away_by_the_audit_entry() {
        long entry = entryOf(numbers.get(42));

        AuditReport report =
                stored.after("update decision_seal set hashes = concat(left(hashes, length(hashes) - 1), 'x')"
                        + " where audit_number = " + entry);

        assertThat(report.faults().get(0).kind()).isEqualTo(Kind.SEAL_ALTERED);
        assertThat(report.faults().get(0).auditNumber()).isEqualTo(entry);
    }

    @Test
    void whoever_alters_hashes_and_entry_breaks_the_chain_at_the_entry() {
        long entry = entryOf(numbers.get(42));

        AuditReport report = stored.after(
                "update decision_seal set hashes = concat(left(hashes, length(hashes) - 1), 'x') where audit_number = "
                        + entry,
                "update audit_entry a join decision_seal s on s.audit_number = a.number set a.content_sha256 ="
                        + " sha2(s.hashes, 256) where a.number = " + entry);

        assertThat(report.chain().firstBroken()).contains(entry);
    }

    @Test
    void a_removed_seal_is_missed_and_its_decisions_are_vouched_for_by_nothing() {
        long entry = entryOf(numbers.get(220));

        AuditReport report = stored.after("delete from decision_seal where audit_number = " + entry);

        assertThat(report.faults().get(0)).isEqualTo(new DecisionFault(Kind.SEAL_REMOVED, "", 0, entry));
        assertThat(report.faults())
                .filteredOn(fault -> fault.kind() == Kind.DECISION_ADDED)
                .hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_name = 'another'",
                "action = 'x'",
                "subject = 'x'",
                "purpose = 'x'",
                "at = at + interval 1 microsecond",
                "content_sha256 = repeat('0', 64)",
                "previous_hash = repeat('0', 64)",
                "hash = repeat('0', 64)",
                "number = 1000"
            })
    void an_altered_audit_entry_is_named(String change) {
        AuditReport report = stored.after("update audit_entry set " + change + " where number = 3");

        assertThat(report.chain().firstBroken())
                .hasValueSatisfying(
                        number -> assertThat(number).isIn(change.startsWith("number") ? List.of(4L) : List.of(3L)));
        assertThat(report.isIntact()).isFalse();
    }

    @Test
    void a_removed_audit_entry_is_missed_where_it_was() {
        assertThat(stored.after("delete from audit_entry where number = 5")
                        .chain()
                        .firstBroken())
                .contains(6L);
    }

    @Test
    void a_cut_tail_is_missed_by_the_head() {
        long last = stored.number("select number from audit_head");

        assertThat(stored.after("delete from audit_entry where number > " + (last - 2))
                        .chain()
                        .firstBroken())
                .contains(last - 2);
    }

    @Test
    void a_tail_cut_off_together_with_its_head_is_missed_by_decisions_and_by_a_head_noted_elsewhere() {
        long last = stored.number("select number from audit_head");
        String noted = stored.text("select hash from audit_head");
        String[] cut = {
            "delete from decision_seal where audit_number > " + (last - 2),
            "delete from audit_entry where number > " + (last - 2),
            "update audit_head set number = " + (last - 2) + ", hash = (select hash from audit_entry where number = "
                    + (last - 2) + ")"
        };

        AuditReport report = stored.after(List.of(noted), cut);

        assertThat(report.chain().isIntact()).isTrue();
        assertThat(report.lostHeads()).containsExactly(noted);
        assertThat(report.faults())
                .hasSize(SealedDecisions.AGAIN)
                .allMatch(fault -> fault.kind() == Kind.DECISION_ADDED);
    }

    @Test
    void decisions_that_a_failed_batch_took_back_are_not_missed_but_only_after_the_trail_says_so() {
        String[] takeBack = {"delete from decision_part", "delete from decision", "delete from claim"};

        assertThat(stored.after(takeBack).faultCount()).isEqualTo(SealedDecisions.CLAIMS + SealedDecisions.AGAIN);

        new AuditChain(guarded.database()).append("system", AuditAction.BATCH_FAILED, "batch 5", "", "");
        guarded.database().update("update batch set state = 'FAILED' where id = 5", Database.Binding.NONE);
        assertThat(guarded.after(takeBack).isIntact()).isTrue();
        guarded.database().update("update batch set state = 'DONE' where id = 5", Database.Binding.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update decision set reason = 'x'",
                "delete from decision",
                "update decision_part set insurer_amount = 0",
                "delete from decision_part",
                "update decision_explanation set explanation = ''",
                "delete from decision_explanation",
                "update decision_seal set last_number = last_number + 1",
                "delete from decision_seal",
                "update audit_entry set purpose = 'x'",
                "delete from audit_entry"
            })
    void accidents_are_refused_by_the_database(String change) {
        assertThatThrownBy(() -> guarded.database().update(change + " limit 1", Database.Binding.NONE))
                .isInstanceOf(StorageException.class);
        assertThat(guarded.number("select count(*) from decision where reason = 'x'"))
                .isZero();
    }

    @Test
    void a_decision_of_before_the_seals_is_sealed_by_the_migration_once() throws Exception {
        SealedDecisions old = new SealedDecisions("seals_old");
        old.withoutGuards();
        old.database().update("delete from decision_seal", Database.Binding.NONE);
        old.database().update("delete from audit_entry", Database.Binding.NONE);
        old.database().update("update audit_head set number = 0, hash = repeat('0', 64)", Database.Binding.NONE);

        try (var connection = org.furikae.app.fixture.TestDatabase.instance().connect("seals_old")) {
            SealBacklog.seal(connection);
        }

        AuditReport report = new AuditVerifier(old.database()).verify(List.of(), done -> {});
        assertThat(report.isIntact()).isTrue();
        assertThat(report.decisions()).isEqualTo(SealedDecisions.CLAIMS + SealedDecisions.AGAIN);
        assertThat(Optional.of(old.text("select max(action) from audit_entry"))).contains("decision.seal");
    }
}
