package org.furikae.app.studio;

import java.time.Instant;
import java.util.Optional;

/**
 * A comparison of a rule set with those in force over past claims.
 *
 * @param contentSha256 of the files that are tried
 * @param draft number of the draft that they come from; empty for those of an earlier release
 * @param comparedWith versions in force with which it was compared, with blanks between them
 * @param total claims to decide
 * @param done claims decided
 * @param changed of them decided otherwise
 * @param message why there is no result; otherwise empty
 */
public record ImpactSummary(
        long number,
        String contentSha256,
        Optional<Long> draft,
        ImpactState state,
        ImpactScope scope,
        String comparedWith,
        long total,
        long done,
        long changed,
        String message,
        String requestedBy,
        Instant requestedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {
    /** As people call it. */
    public String id() {
        return "I-" + number;
    }

    /** Whole percent. */
    public int percent() {
        return total == 0 ? (state.over() ? 100 : 0) : (int) (100 * done / total);
    }
}
