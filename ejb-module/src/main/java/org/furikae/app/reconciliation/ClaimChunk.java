package org.furikae.app.reconciliation;

import java.util.List;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.decision.Submission;

/**
 * Claims that are decided and stored together.
 *
 * @param filed at least one
 * @param submissions the same claims with their attestations, in the same order
 */
public record ClaimChunk(List<FiledClaim> filed, List<Submission> submissions) {
    /** The highest claim number in the chunk. */
    long last() {
        return filed.get(filed.size() - 1).number();
    }
}
