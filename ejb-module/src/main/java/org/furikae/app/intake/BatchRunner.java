package org.furikae.app.intake;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.furikae.app.persistence.StorageException;
import org.furikae.exchange.UnreadableFile;

/**
 * Starts the job of the first unfinished batch, watches it, and starts it again when it was interrupted. The job goes on where
 * the database says it was, so starting it again does nothing twice.
 */
@ApplicationScoped
class BatchRunner {
    private static final Logger LOG = Logger.getLogger(BatchRunner.class.getName());
    private static final String JOB = "batch";
    private static final Duration LOOK_UNASKED_EVERY = Duration.ofSeconds(5);

    /** How long a job may take to end after something in it has failed. */
    private static final Duration TIME_TO_END = Duration.ofMinutes(1);

    /** How long the parts of a job may leave between them. */
    private static final Duration TIME_TO_GO_ON = Duration.ofMinutes(1);

    private final AtomicBoolean woken = new AtomicBoolean(true);
    private final Backoff backoff = new Backoff();
    private final BatchStates batches;
    private final ProgressTable progress;
    private final JobFailures failures;
    private final JobActivity activity;
    private final Supplier<JobOperator> operator;
    private final Clock clock;

    private Optional<RunningJob> running = Optional.empty();
    private Instant nextLook = Instant.MIN;
    private Attempts attempts = Attempts.NONE;

    @Inject
    BatchRunner(BatchStates batches, ProgressTable progress, JobFailures failures, JobActivity activity) {
        this(batches, progress, failures, activity, BatchRuntime::getJobOperator, Clock.systemUTC());
    }

    BatchRunner(
            BatchStates batches,
            ProgressTable progress,
            JobFailures failures,
            JobActivity activity,
            Supplier<JobOperator> operator,
            Clock clock) {
        this.batches = batches;
        this.progress = progress;
        this.failures = failures;
        this.activity = activity;
        this.operator = operator;
        this.clock = clock;
    }

    protected BatchRunner() {
        this(null, null, null, null);
    }

    private record RunningJob(long batchId, long executionId) {}

    void wake() {
        woken.set(true);
    }

    /** Looks once. Never throws, since a scheduled task that throws is not called again. */
    synchronized void look() {
        if (clock.instant().isBefore(backoff.until())) {
            return;
        }
        try {
            if (running.isPresent()) {
                watch(running.get());
            } else if (isDue()) {
                startNext();
            }
        } catch (RuntimeException e) {
            backoff.failed(clock.instant());
            if (backoff.isFirst()) {
                LOG.log(Level.WARNING, "Batches cannot be looked after now; trying again", e);
            }
        }
    }

    /** Lets the running job end at its next checkpoint. */
    synchronized void stop() {
        running.ifPresent(job -> {
            try {
                operator.get().stop(job.executionId());
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, "The job had ended", e);
            }
        });
    }

    private boolean isDue() {
        if (woken.getAndSet(false)) {
            return true;
        }
        return !clock.instant().isBefore(nextLook);
    }

    private void startNext() {
        nextLook = clock.instant().plus(LOOK_UNASKED_EVERY);
        Optional<Long> batchId = batches.firstUnfinished();
        // One that failed is tried at longer and longer intervals.
        if (batchId.filter(id -> id == attempts.batchId()).isEmpty()) {
            backoff.succeeded();
        }
        if (batchId.isPresent()) {
            failures.forget(batchId.get());
            activity.begin();
            Properties parameters = new Properties();
            parameters.setProperty("batchId", String.valueOf(batchId.get()));
            running = Optional.of(new RunningJob(batchId.get(), operator.get().start(JOB, parameters)));
        }
    }

    private void watch(RunningJob job) {
        switch (status(job)) {
            case COMPLETED -> {
                running = Optional.empty();
                wake();
            }
            case FAILED, STOPPED, ABANDONED -> {
                giveUp(job);
            }
            default -> {
                // Still on its way, or dead where Jakarta Batch could not even note that it failed.
                if (failures.isOlderThan(job.batchId(), clock.instant().minus(TIME_TO_END))) {
                    giveUp(job);
                } else if (activity.isQuietFor(TIME_TO_GO_ON)) {
                    forget(job);
                }
            }
        }
    }

    /** Where Jakarta Batch has lost its notes, as after a full disk, a job is on its way for all that anybody knows. */
    private BatchStatus status(RunningJob job) {
        try {
            return operator.get().getJobExecution(job.executionId()).getBatchStatus();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "Nothing is known of the job", e);
            return BatchStatus.STARTED;
        }
    }

    private void giveUp(RunningJob job) {
        afterFailure(job);
        running = Optional.empty();
        wake();
    }

    /** Nobody is to blame but Jakarta Batch: the batch is begun again. */
    private void forget(RunningJob job) {
        LOG.log(
                Level.WARNING,
                "The job of batch {0} is at work no more and did not say why; starting it again",
                job.batchId());
        stop();
        running = Optional.empty();
        backoff.failed(clock.instant());
        wake();
    }

    private void afterFailure(RunningJob job) {
        Throwable failure = failures.of(job.batchId())
                .orElseGet(() -> new IllegalStateException("the job of batch " + job.batchId() + " ended early"));
        Optional<UnreadableFile> unreadable = unreadable(failure);
        if (unreadable.isPresent()) {
            batches.fail(job.batchId(), unreadable.get().getMessage());
            return;
        }
        if (StorageException.isPassing(failure)) {
            LOG.log(Level.WARNING, "Batch {0} was interrupted and will go on: {1}", new Object[] {job.batchId(), failure
            });
            backoff.failed(clock.instant());
            return;
        }
        LOG.log(Level.SEVERE, "The job of batch " + job.batchId() + " failed", failure);
        Progress reached = progress.find(job.batchId());
        attempts = attempts.another(job.batchId(), reached.rowsRead() + reached.decided(), clock.instant());
        if (attempts.areEnough(clock.instant())) {
            batches.fail(
                    job.batchId(),
                    "処理中にプログラムの障害が起きたため取り消しました。受付番号" + job.batchId() + "をシステム管理者に伝えてください。直った後に同じファイルをもう一度受け付けられます。");
        } else {
            backoff.failed(clock.instant());
        }
    }

    private static Optional<UnreadableFile> unreadable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFile found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
