package org.furikae.app.studio;

import java.time.Instant;
import java.util.List;

/**
 * A change to a draft. Never changes itself.
 *
 * @param contentSha256 of the whole draft after it
 * @param paths files that it changed
 * @param note what it was about; may be empty
 */
public record DraftRevision(
        int revision,
        Kind kind,
        String contentSha256,
        String savedBy,
        Instant savedAt,
        String note,
        List<String> paths) {
    /** How it came about. */
    public enum Kind {
        /** Somebody typed. */
        SAVE,
        RULE_ADDED,
        RULE_RENAMED,
        RULE_REMOVED,
        PARAMETERS,
        /** Back to an earlier revision. */
        UNDO,
        /** A whole rule set was read from a zip. */
        IMPORT
    }

    public DraftRevision {
        paths = List.copyOf(paths);
    }
}
