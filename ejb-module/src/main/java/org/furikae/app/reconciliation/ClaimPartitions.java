package org.furikae.app.reconciliation;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.furikae.app.intake.BatchStates;
import org.furikae.app.intake.JobWork;
import org.furikae.app.persistence.ClaimNumber;

/** Divides the waiting claims of a batch into ranges of claim numbers, one for each thread. */
@Named("claimPartitions")
@JobWork
@Dependent
public class ClaimPartitions implements PartitionMapper {
    private static final int MOST = 8;

    @Inject
    @BatchProperty(name = "batchId")
    private String batchId;

    @Inject
    private BatchStates batches;

    @Inject
    private WaitingClaims waiting;

    /** Threads that decide one batch; one for each processor, up to {@value #MOST}, unless the administrator says otherwise. */
    @Inject
    @ConfigProperty(name = "furikae.batch.threads")
    private Optional<Integer> threads;

    @Override
    public PartitionPlan mapPartitions() {
        long id = Long.parseLong(batchId);
        String asOf = batches.task(id).asOf().toString();
        WaitingClaims.Range range = waiting.of(ClaimNumber.first(id), ClaimNumber.first(id + 1));
        int partitions = (int) Math.max(1, Math.min(threads.orElseGet(ClaimPartitions::processors), range.length()));
        Properties[] properties = new Properties[partitions];
        for (int i = 0; i < partitions; i++) {
            properties[i] = new Properties();
            properties[i].setProperty("asOf", asOf);
            properties[i].setProperty("after", String.valueOf(range.boundary(i, partitions)));
            properties[i].setProperty("last", String.valueOf(range.boundary(i + 1, partitions)));
        }
        PartitionPlanImpl plan = new PartitionPlanImpl();
        plan.setPartitions(partitions);
        plan.setThreads(partitions);
        plan.setPartitionProperties(properties);
        return plan;
    }

    private static int processors() {
        return Math.min(MOST, Runtime.getRuntime().availableProcessors());
    }
}
