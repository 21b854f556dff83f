package org.furikae.app.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Counts for {@code /metrics} what batches get through. Operators look at its growth; what is stored is counted in the database. */
@ApplicationScoped
public class Throughput {
    private static final Metadata ACCEPTED = Metadata.builder()
            .withName("furikae_rows_accepted")
            .withDescription("Rows accepted since the server started")
            .build();
    private static final Metadata REJECTED = Metadata.builder()
            .withName("furikae_rows_rejected")
            .withDescription("Rows rejected since the server started")
            .build();
    private static final Metadata DECIDED = Metadata.builder()
            .withName("furikae_claims_decided")
            .withDescription("Claims decided since the server started")
            .build();

    @Inject
    private MetricRegistry metrics;

    public void rows(long accepted, long rejected) {
        metrics.counter(ACCEPTED).inc(accepted);
        metrics.counter(REJECTED).inc(rejected);
    }

    public void decided(long claims) {
        metrics.counter(DECIDED).inc(claims);
    }
}
