package org.furikae.app.audit;

import java.time.Instant;

/**
 * What vouches for a stored decision.
 *
 * @param sha256 of the decision, its parts and its claim as they are stored now, 64 lower-case hex digits
 * @param sealedSha256 of the same when the decision was stored
 * @param entry number of the audit entry that vouches for it
 * @param matches whether nothing was altered: neither the decision nor its seal nor the entry
 */
public record DecisionProof(
        String sha256, String sealedSha256, long entry, Instant entryAt, String entryHash, boolean matches) {}
