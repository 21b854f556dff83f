package org.furikae.app.reconciliation;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.furikae.app.intake.JobWork;
import org.furikae.app.operation.Throughput;

/** Decides a chunk of claims. */
@Named("claimChunkProcessor")
@JobWork
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

    @Inject
    private Throughput throughput;

    @Override
    public Object processItem(Object chunk) {
        long began = System.nanoTime();
        Object decided = chunks.decide((ClaimChunk) chunk, LocalDate.parse(asOf), Long.parseLong(batchId));
        throughput.tookSince(Throughput.Stage.CLAIMS_DECIDED, began);
        return decided;
    }
}
