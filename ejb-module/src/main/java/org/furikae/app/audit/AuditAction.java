package org.furikae.app.audit;

/** Codes of entries that more than their writer knows, and how their subjects are written. */
public final class AuditAction {
    /** Decisions were stored; the entry vouches for them. */
    public static final String DECISIONS_STORED = "decision.store";
    /** Decisions that were stored before there were seals got theirs. */
    public static final String DECISIONS_SEALED_LATER = "decision.seal";
    /** A batch failed, and whatever it had stored was taken back, decisions included. */
    public static final String BATCH_FAILED = "batch.fail";

    /** Explanations of a month are in a file; the entry vouches for it. */
    public static final String EXPLANATIONS_ARCHIVED = "explanation.archive";
    /** They came back from it. */
    public static final String EXPLANATIONS_RETURNED = "explanation.return";

    /** Who acts when nobody is logged in: jobs and timers. */
    static final String SYSTEM_USER = "system";

    private static final String BATCH = "batch ";

    private AuditAction() {}

    /** The subject of what was done to a batch. */
    public static String ofBatch(long batchId) {
        return BATCH + batchId;
    }

    /** The batch that {@link #ofBatch} wrote. */
    static long batchOf(String subject) {
        return Long.parseLong(subject.substring(BATCH.length()));
    }
}
