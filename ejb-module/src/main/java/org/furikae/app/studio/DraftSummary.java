package org.furikae.app.studio;

import java.time.Instant;

/**
 * A draft in a list.
 *
 * @param revision the last one; 0 before the first change
 * @param closed whether it was set aside; its revisions are kept
 */
public record DraftSummary(
        long number,
        String title,
        String baseSha256,
        int revision,
        String createdBy,
        Instant createdAt,
        Instant changedAt,
        boolean closed) {
    /** As people call it. */
    public String id() {
        return id(number);
    }

    static String id(long number) {
        return "D-" + number;
    }
}
