package org.furikae.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AuditVerificationTest {
    private static final Instant AT = Instant.parse("2026-11-22T03:04:05.123456789Z");

    private static List<AuditEntry> chain(List<String> subjects) {
        List<AuditEntry> entries = new ArrayList<>();
        AuditHead head = AuditHead.BEFORE_THE_FIRST;
        for (String subject : subjects) {
            AuditEntry entry = AuditEntry.after(head, AT, "user", "claim.open", subject, "why", "");
            entries.add(entry);
            head = headAt(entry);
        }
        return entries;
    }

    private static AuditHead headAt(AuditEntry entry) {
        return new AuditHead(entry.number(), entry.hash());
    }

    private static AuditCheck check(List<AuditEntry> entries, AuditEntry head) {
        AuditVerification verification = new AuditVerification();
        entries.forEach(verification::next);
        return verification.against(headAt(head));
    }

    @Property(tries = 50)
    void an_untouched_chain_is_intact(@ForAll @Size(min = 1, max = 20) List<String> subjects) {
        List<AuditEntry> entries = chain(subjects);
        AuditEntry head = entries.get(entries.size() - 1);

        assertThat(check(entries, head))
                .isEqualTo(new AuditCheck(subjects.size(), java.util.Optional.empty(), headAt(head)));
    }

    @Property(tries = 50)
    void an_entry_that_was_altered_is_named(@ForAll @IntRange(max = 9) int position) {
        List<AuditEntry> entries = chain(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
        AuditEntry head = entries.get(9);
        AuditEntry old = entries.get(position);
        entries.set(
                position,
                new AuditEntry(
                        old.number(),
                        old.at(),
                        "another",
                        old.action(),
                        old.subject(),
                        old.purpose(),
                        old.contentSha256(),
                        old.previousHash(),
                        old.hash()));

        assertThat(check(entries, head).firstBroken()).contains(position + 1L);
    }

    @Test
    void an_entry_that_was_taken_out_is_missed_where_it_was() {
        List<AuditEntry> entries = chain(List.of("a", "b", "c", "d"));
        AuditEntry head = entries.get(3);
        entries.remove(1);

        assertThat(check(entries, head).firstBroken()).contains(3L);
    }

    @Test
    void entries_cut_off_at_the_end_are_missed() {
        List<AuditEntry> entries = chain(List.of("a", "b", "c", "d"));
        AuditEntry head = entries.get(3);

        assertThat(check(entries.subList(0, 2), head).isIntact()).isFalse();
        assertThat(check(List.of(), head).isIntact()).isFalse();
    }

    @Test
    void moving_a_letter_from_one_field_to_the_next_changes_the_hash() {
        AuditEntry one = AuditEntry.after(AuditHead.BEFORE_THE_FIRST, AT, "user", "ab", "c", "", "");
        AuditEntry other = AuditEntry.after(AuditHead.BEFORE_THE_FIRST, AT, "user", "a", "bc", "", "");

        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void times_are_kept_as_exactly_as_the_database_keeps_them() {
        AuditEntry entry = AuditEntry.after(AuditHead.BEFORE_THE_FIRST, AT, "user", "a", "b", "", "");

        assertThat(entry.at()).isEqualTo(Instant.parse("2026-11-22T03:04:05.123456Z"));
        assertThat(entry.isIntact()).isTrue();
    }
}
