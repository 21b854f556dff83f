package org.furikae.web.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.furikae.app.intake.BatchKind;
import org.furikae.web.problem.Refusal;

/** Counts what is handed in, for {@code /metrics}. */
@ApplicationScoped
public class UploadMetrics {
    private static final Metadata ACCEPTED = Metadata.builder()
            .withName("furikae_uploads_accepted")
            .withDescription("Files taken in since the server started")
            .build();
    private static final Metadata REFUSED = Metadata.builder()
            .withName("furikae_uploads_refused")
            .withDescription("Files refused since the server started, by problem")
            .build();

    @Inject
    private MetricRegistry metrics;

    public void accepted(BatchKind kind) {
        metrics.counter(ACCEPTED, new Tag("kind", kind.code())).inc();
    }

    public void refused(Refusal refusal) {
        metrics.counter(REFUSED, new Tag("problem", refusal.code())).inc();
    }
}
