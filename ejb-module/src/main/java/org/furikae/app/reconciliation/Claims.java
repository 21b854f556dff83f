package org.furikae.app.reconciliation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Claims to look at. Every look at one person's data is written to the audit trail with its purpose. */
public interface Claims {
    /**
     * A page of claims, ordered by claim id. Its rows hold names, so the look is in the audit trail.
     *
     * @param offset claims to leave out at the beginning
     */
    List<ClaimRow> page(ClaimFilter filter, long offset, int limit);

    long count(ClaimFilter filter);

    /**
     * Everything about one claim.
     *
     * @param purpose why the caller looks, for the audit trail
     */
    Optional<ClaimCase> open(String claimId, String purpose);

    /** All claims of the filter as a workbook, streamed and written to the audit trail. */
    void exportWorkbook(ClaimFilter filter, OutputStream out) throws IOException;
}
