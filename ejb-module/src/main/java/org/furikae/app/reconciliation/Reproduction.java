package org.furikae.app.reconciliation;

import org.furikae.decision.Decision;

/**
 * A stored decision, and what the same rules say again with what was known then.
 *
 * @param identical whether decision and explanation are the same, to the byte
 * @param storedSha256 of the stored explanation, 64 lower-case hex digits
 * @param againSha256 of the explanation made again
 */
public record Reproduction(
        StoredDecision stored, Decision again, boolean identical, String storedSha256, String againSha256) {}
