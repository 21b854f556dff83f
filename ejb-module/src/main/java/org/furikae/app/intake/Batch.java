package org.furikae.app.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An uploaded file and how far it has come. {@code accepted + rejected = rowsRead} at every moment.
 *
 * @param id counts up from 1
 * @param sha256 64 lower-case hex digits of the file's content
 * @param rowsRead rows of all tables read so far
 * @param claims claims among the accepted rows, all of which will be decided
 * @param decided claims decided so far
 * @param redecided claims of earlier batches that this one touched and that were decided again so far
 * @param changed those of them that came out otherwise
 * @param asOf day whose knowledge decides the claims
 * @param failure Japanese sentence that says why the batch failed and what to do, empty unless FAILED
 */
public record Batch(
        long id,
        BatchKind kind,
        String fileName,
        String sha256,
        BatchState state,
        long rowsRead,
        long accepted,
        long rejected,
        long claims,
        long decided,
        long redecided,
        long changed,
        LocalDate asOf,
        String uploadedBy,
        Instant startedAt,
        Optional<Instant> finishedAt,
        String failure) {}
