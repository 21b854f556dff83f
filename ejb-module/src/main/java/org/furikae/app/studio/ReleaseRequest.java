package org.furikae.app.studio;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Somebody wants a rule set in force. Never changes, except that it ends once.
 *
 * @param contentSha256 of the files, cases included
 * @param rulesetVersion what decisions would name
 * @param draft number of the draft; empty when an earlier release is to be in force again
 * @param draftRevision of it
 * @param releaseAgain number of that release
 * @param impact number of the attached comparison with what is in force
 * @param effectiveFrom first treatment month as proposed; empty for all months
 * @param endedBy who approved, refused or withdrew it
 */
public record ReleaseRequest(
        long number,
        String contentSha256,
        String rulesetVersion,
        String label,
        Optional<Long> draft,
        Optional<Integer> draftRevision,
        Optional<Long> releaseAgain,
        Optional<Long> impact,
        Optional<YearMonth> effectiveFrom,
        String requestedBy,
        Instant requestedAt,
        String reason,
        RequestState state,
        Optional<String> endedBy,
        Optional<Instant> endedAt,
        String endReason,
        Optional<Long> release) {
    /** As people call it. */
    public String id() {
        return "Q-" + number;
    }
}
