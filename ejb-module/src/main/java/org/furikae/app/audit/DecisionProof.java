package org.furikae.app.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What vouches for a stored decision.
 *
 * @param sha256 of the decision, its parts and its claim as they are stored now, 64 lower-case hex digits
 * @param sealedSha256 of the same when the decision was stored
 * @param entry number of the audit entry that vouches for it
 * @param matches whether nothing was altered: neither the decision nor its seal nor the entry; with an archive, nothing but the
 *     explanation, which is not here
 * @param archive file that has the explanation; empty when that is in the database
 */
public record DecisionProof(
        String sha256,
        String sealedSha256,
        long entry,
        Instant entryAt,
        String entryHash,
        boolean matches,
        Optional<String> archive) {}
