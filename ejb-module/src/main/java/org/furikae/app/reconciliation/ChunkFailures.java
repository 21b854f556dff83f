package org.furikae.app.reconciliation;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.furikae.app.intake.JobFailures;

/** Reports what stopped a chunk. */
@Named("chunkFailures")
@Dependent
public class ChunkFailures extends AbstractChunkListener {
    @Inject
    @BatchProperty(name = "batchId")
    private String batchId;

    @Inject
    private JobFailures failures;

    @Override
    public void onError(Exception failure) {
        failures.report(Long.parseLong(batchId), failure);
    }
}
