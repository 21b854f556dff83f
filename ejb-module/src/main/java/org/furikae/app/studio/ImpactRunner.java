package org.furikae.app.studio;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Works the queue of comparisons off, one after the other. */
@ApplicationScoped
class ImpactRunner {
    private static final Logger LOG = Logger.getLogger(ImpactRunner.class.getName());
    /** Comparisons whose claims are kept although nobody attached them to a request. */
    private static final int KEPT = 10;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ImpactTable impacts;

    @Inject
    private ImpactChangeTable changes;

    @Inject
    private ImpactComparisons comparisons;

    private final ReentrantLock atWork = new ReentrantLock();
    private volatile Optional<ImpactComparisons.Comparison> running = Optional.empty();

    /** Works the queue off on another thread. */
    void wake() {
        executor.execute(this::workOff);
    }

    /** Tells the one that runs here; one that runs on another server sees it in the database. */
    void cancel(long number) {
        running.filter(one -> one.number() == number).ifPresent(ImpactComparisons.Comparison::cancel);
    }

    /** What was running when a server stopped stays as far as it came. */
    void cleanUp() {
        impacts.setBroken("サーバーが止まったため、途中で終わりました。もう一度実行してください。", now());
    }

    private void workOff() {
        if (!atWork.tryLock()) {
            return;
        }
        try {
            Optional<ImpactSummary> next = impacts.nextQueued();
            while (next.isPresent()) {
                run(next.get());
                next = impacts.nextQueued();
            }
        } finally {
            atWork.unlock();
        }
        // Somebody may have asked after the last look and before the lock was free.
        if (impacts.nextQueued().isPresent()) {
            wake();
        }
    }

    private void run(ImpactSummary impact) {
        try {
            ImpactComparisons.Comparison comparison = comparisons.of(impact);
            running = Optional.of(comparison);
            comparison.run();
            changes.removeOld(KEPT);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Comparison " + impact.id() + " failed", e);
            impacts.end(impact.number(), ImpactState.FAILED, "プログラムの誤りで計算できませんでした。システム管理者に知らせてください。", now());
        } finally {
            running = Optional.empty();
        }
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
