package org.furikae.app.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the database for a sign of life, and does not wait for one that hangs. */
@ApplicationScoped
class DatabaseAnswer {
    private static final int PATIENCE_SECONDS = 3;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Database database;

    private Future<Boolean> question;

    /** Whether the database answers within seconds. */
    boolean comes() {
        try {
            return asked().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One question at a time: each that hangs holds a connection and a thread. */
    private synchronized Future<Boolean> asked() {
        if (question == null || question.isDone()) {
            question = executor.submit(this::answers);
        }
        return question;
    }

    private boolean answers() {
        try {
            return database.queryOne("select 1", Database.Binding.NONE, Columns::number)
                    .isPresent();
        } catch (StorageException e) {
            return false;
        }
    }
}
