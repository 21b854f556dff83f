package org.furikae.app.reconciliation;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.furikae.app.intake.BatchStates;
import org.furikae.app.intake.JobFailures;
import org.furikae.app.intake.JobWork;
import org.furikae.app.intake.ProgressTable;

/** Job step that decides claims of earlier batches again about which this batch brought something. */
@Named("redecision")
@JobWork
@Dependent
public class RedecisionStep extends AbstractBatchlet {
    @Inject
    @BatchProperty(name = "batchId")
    private String batchId;

    @Inject
    private BatchStates batches;

    @Inject
    private ProgressTable progress;

    @Inject
    private TouchedClaims touched;

    @Inject
    private Redecisions redecisions;

    @Inject
    private JobFailures failures;

    private volatile boolean stopped;

    @Override
    public String process() {
        long id = Long.parseLong(batchId);
        try {
            touched.find(id, batches.task(id).asOf(), progress.acceptedRows(id));
            redecisions.decideAll(id, () -> stopped);
            return "REDECIDED";
        } catch (RuntimeException e) {
            failures.report(id, e);
            throw e;
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
