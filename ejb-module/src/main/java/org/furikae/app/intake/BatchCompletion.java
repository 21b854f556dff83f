package org.furikae.app.intake;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Last job step: every claim of the batch has a decision. */
@Named("batchCompletion")
@JobWork
@Dependent
public class BatchCompletion extends AbstractBatchlet {
    @Inject
    @BatchProperty(name = "batchId")
    private String batchId;

    @Inject
    private BatchStates batches;

    @Inject
    private ProgressTable progress;

    @Inject
    private JobFailures failures;

    @Override
    public String process() {
        long id = Long.parseLong(batchId);
        Progress reached = progress.find(id);
        if (reached.decided() != reached.claims()) {
            IllegalStateException failure = new IllegalStateException(
                    "batch " + id + " has " + (reached.claims() - reached.decided()) + " claims without a decision");
            failures.report(id, failure);
            throw failure;
        }
        batches.advance(id, BatchState.DONE);
        return "DONE";
    }
}
