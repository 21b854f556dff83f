package org.furikae.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on chunks in several threads and hands the results on in the order of the chunks. Only a few chunks are under way at
 * a time; who adds one more waits for the oldest.
 */
final class ChunkPipeline<C, R> implements AutoCloseable {
    private static final int CHUNKS_PER_THREAD = 3;

    private final ExecutorService workers;
    private final int most;
    private final Function<C, R> work;
    private final Consumer<R> results;
    private final Deque<Future<R>> underWay = new ArrayDeque<>();

    /** @param results called in the thread that adds chunks */
    ChunkPipeline(int threads, Function<C, R> work, Consumer<R> results) {
        this.workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "furikae-worker");
            thread.setDaemon(true);
            return thread;
        });
        this.most = threads * CHUNKS_PER_THREAD;
        this.work = work;
        this.results = results;
    }

    /** @throws RuntimeException what the work on an earlier chunk threw */
    void add(C chunk) {
        if (underWay.size() >= most) {
            takeOldest();
        }
        underWay.add(workers.submit(() -> work.apply(chunk)));
    }

    /** Waits for all chunks. */
    void finish() {
        while (!underWay.isEmpty()) {
            takeOldest();
        }
    }

    private void takeOldest() {
        try {
            results.accept(underWay.remove().get());
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a chunk", e);
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
