package org.furikae.web.rest;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.furikae.app.intake.Batch;

/** A batch as other systems see it (formats.md 12). */
public record BatchDocument(
        long id,
        String kind,
        String fileName,
        String sha256,
        String state,
        long rowsRead,
        long accepted,
        long rejected,
        long claims,
        long decided,
        long redecided,
        long changed,
        LocalDate asOf,
        Instant startedAt,
        Instant finishedAt,
        String failure,
        URI self) {

    static BatchDocument of(Batch batch) {
        Optional<Instant> finished = batch.finishedAt();
        return new BatchDocument(
                batch.id(),
                batch.kind().code(),
                batch.fileName(),
                batch.sha256(),
                batch.state().name(),
                batch.rowsRead(),
                batch.accepted(),
                batch.rejected(),
                batch.claims(),
                batch.decided(),
                batch.redecided(),
                batch.changed(),
                batch.asOf(),
                batch.startedAt(),
                finished.orElse(null),
                batch.failure(),
                address(batch.id()));
    }

    /** Path of a batch, with which {@code Location} answers. */
    static URI address(long id) {
        return URI.create("/api/v1/batches/" + id);
    }
}
