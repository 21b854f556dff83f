package org.furikae.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What stopped the job of a batch: Jakarta Batch tells its caller only that a job failed. */
@ApplicationScoped
public class JobFailures {
    private final Map<Long, Failure> first = new ConcurrentHashMap<>();

    private record Failure(Throwable thrown, Instant at) {}

    /** Remembers a failure, unless one of the same job was reported before. */
    public void report(long batchId, Throwable failure) {
        first.putIfAbsent(batchId, new Failure(failure, Clock.systemUTC().instant()));
    }

    Optional<Throwable> of(long batchId) {
        return Optional.ofNullable(first.get(batchId)).map(Failure::thrown);
    }

    /** Whether a failure was reported before {@code moment}. */
    boolean isOlderThan(long batchId, Instant moment) {
        return Optional.ofNullable(first.get(batchId))
                .map(failure -> failure.at().isBefore(moment))
                .orElse(false);
    }

    void forget(long batchId) {
        first.remove(batchId);
    }
}
