package org.furikae.app.reconciliation;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.furikae.app.intake.JobWork;
import org.furikae.app.operation.Throughput;
import org.furikae.app.persistence.ClaimDecision;

/** Stores the decisions of chunks. */
@Named("claimChunkWriter")
@JobWork
@Dependent
public class ClaimChunkWriter extends AbstractItemWriter {
    @Inject
    @BatchProperty(name = "batchId")
    private String batchId;

    @Inject
    private DecisionStore decisions;

    @Inject
    private Throughput throughput;

    @Override
    public void writeItems(List<Object> chunks) {
        for (Object chunk : chunks) {
            List<ClaimDecision> decided =
                    ((List<?>) chunk).stream().map(ClaimDecision.class::cast).toList();
            long began = System.nanoTime();
            decisions.store(Long.parseLong(batchId), decided);
            throughput.tookSince(Throughput.Stage.DECISIONS_STORED, began);
            throughput.decided(decided.size());
        }
    }
}
