package org.furikae.app.reconciliation;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.furikae.app.intake.JobWork;

/**
 * Hands out the claims of a partition that wait for a decision, a chunk at a time. What was decided before an interruption has a
 * decision in the database and is not handed out again, whatever Jakarta Batch remembers of its checkpoints.
 */
@Named("claimChunkReader")
@JobWork
@Dependent
public class ClaimChunkReader extends AbstractItemReader {
    @Inject
    @BatchProperty(name = "after")
    private String after;

    @Inject
    @BatchProperty(name = "last")
    private String last;

    @Inject
    private ClaimChunks chunks;

    private long position;

    @Override
    public void open(Serializable checkpoint) {
        position = Long.parseLong(after);
    }

    /** @return null when no claim is left, as Jakarta Batch wants it */
    @Override
    public Object readItem() {
        Optional<ClaimChunk> next = chunks.next(position, Long.parseLong(last));
        next.ifPresent(chunk -> position = chunk.last());
        return next.orElse(null);
    }
}
