package org.furikae.app.reconciliation;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** Decides a chunk of claims. */
@Named("claimChunkProcessor")
@Dependent
public class ClaimChunkProcessor implements ItemProcessor {
    @Inject
    @BatchProperty(name = "asOf")
    private String asOf;

    @Inject
    @BatchProperty(name = "batchId")
    private String batchId;

    @Inject
    private ClaimChunks chunks;

    @Override
    public Object processItem(Object chunk) {
        return chunks.decide((ClaimChunk) chunk, LocalDate.parse(asOf), Long.parseLong(batchId));
    }
}
