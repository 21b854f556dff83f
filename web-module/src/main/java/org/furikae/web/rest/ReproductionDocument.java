package org.furikae.web.rest;

import org.furikae.app.reconciliation.Reproduction;
import org.furikae.decision.Explanation;

/** A stored decision beside what the same rules say again with what was known then. */
public record ReproductionDocument(
        long id,
        String claimId,
        boolean identical,
        String storedOutcome,
        String outcome,
        String storedSha256,
        String sha256,
        Explanation explanation) {

    static ReproductionDocument of(Reproduction reproduction) {
        return new ReproductionDocument(
                reproduction.stored().id(),
                reproduction.again().claimId(),
                reproduction.identical(),
                reproduction.stored().decision().outcome().name(),
                reproduction.again().outcome().name(),
                reproduction.storedSha256(),
                reproduction.againSha256(),
                reproduction.again().explanation());
    }
}
