package org.furikae.app.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

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

    private static final Metadata LOOKED_UP = Metadata.builder()
            .withName("furikae_register_lookups")
            .withDescription("Chunks of claims whose candidates were looked up, by where")
            .build();

    private static final Metadata STAGE = Metadata.builder()
            .withName("furikae_stage")
            .withDescription("Time of each piece of work, by stage")
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

    /** Candidates of a chunk of claims that are looked up. */
    public void lookedUp(Register where) {
        metrics.counter(LOOKED_UP, new Tag("from", where.name().toLowerCase(Locale.ROOT)))
                .inc();
    }

    /** Where the register is that answers. */
    public enum Register {
        MEMORY,
        DATABASE
    }

    /** A piece of work of a stage that was done. */
    public void took(Stage stage, Duration duration) {
        metrics.timer(STAGE, new Tag("stage", stage.code())).update(duration);
    }

    /** The same, from a moment of {@link System#nanoTime} on until now. */
    public void tookSince(Stage stage, long began) {
        took(stage, Duration.ofNanos(System.nanoTime() - began));
    }

    /** What a file goes through, in this order. */
    public enum Stage {
        /** A page of rows checked and stored. */
        ROWS_STORED("rows_stored"),
        /** A chunk of claims compared and decided. */
        CLAIMS_DECIDED("claims_decided"),
        /** The decisions of a chunk sealed and stored. */
        DECISIONS_STORED("decisions_stored"),
        /** A draft of a month's proration computed and stored. */
        PRORATION_DRAFTED("proration_drafted");

        private final String code;

        Stage(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
