package org.furikae.app.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** The audit trail for those who examine it. */
public interface AuditLog {
    /**
     * Entries, newest first.
     *
     * @param before only entries with a smaller number; {@link Long#MAX_VALUE} for the first page
     */
    List<AuditEntry> page(AuditFilter filter, long before, int limit);

    /** Codes of the actions that entries have, in alphabetical order. */
    List<String> actions();

    /** Checks the whole trail and every sealed decision, and says so in the trail. Takes a minute for millions. */
    AuditReport verify();

    /** Begins to {@link #verify} in the background, unless that is under way. */
    void beginVerification();

    /** The verification under way or the last one since the server started. */
    Optional<VerificationStatus> verification();

    /** The entries of the filter, oldest first, streamed; says so in the trail. */
    void export(AuditFilter filter, AuditExport.Format format, OutputStream out) throws IOException;
}
