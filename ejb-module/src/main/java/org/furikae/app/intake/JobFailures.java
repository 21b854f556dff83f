package org.furikae.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What stopped the job of a batch: Jakarta Batch tells its caller only that a job failed. */
@ApplicationScoped
public class JobFailures {
    private final Map<Long, Throwable> first = new ConcurrentHashMap<>();

    /** Remembers a failure, unless one of the same job was reported before. */
    public void report(long batchId, Throwable failure) {
        first.putIfAbsent(batchId, failure);
    }

    Optional<Throwable> of(long batchId) {
        return Optional.ofNullable(first.get(batchId));
    }

    void forget(long batchId) {
        first.remove(batchId);
    }
}
