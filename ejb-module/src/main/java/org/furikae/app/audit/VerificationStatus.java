package org.furikae.app.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * A verification begun on the page.
 *
 * @param done entries and decisions looked at so far
 * @param finishedAt empty while it runs
 * @param report empty while it runs, and when it could not be carried out
 */
public record VerificationStatus(
        String startedBy, Instant startedAt, long done, Optional<Instant> finishedAt, Optional<AuditReport> report) {
    public boolean isRunning() {
        return finishedAt.isEmpty();
    }
}
