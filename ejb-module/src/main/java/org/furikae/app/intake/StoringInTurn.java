package org.furikae.app.intake;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Stores on another thread while the caller reads on, one thing after the other: the next one is begun when the one before it is
 * stored, so that two are in memory at most.
 */
final class StoringInTurn implements AutoCloseable {
    private final Executor executor;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    StoringInTurn(Executor executor) {
        this.executor = executor;
    }

    /** @throws RuntimeException what storing the one before threw */
    void add(Runnable storing) {
        await();
        underWay = CompletableFuture.runAsync(storing, executor);
    }

    /**
     * Waits until everything is stored.
     *
     * @throws RuntimeException what storing the last one threw
     */
    void await() {
        try {
            underWay.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }

    /** Waits, too, so that nothing is being stored any more; whether the last one was stored is of no interest now. */
    @Override
    public void close() {
        underWay.exceptionally(failure -> null).join();
    }
}
