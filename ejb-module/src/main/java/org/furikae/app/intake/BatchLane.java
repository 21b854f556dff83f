package org.furikae.app.intake;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.furikae.app.persistence.SchemaMigration;

/**
 * Runs the jobs of batches one after the other, in the order in which the files came: claims are decided when everything that
 * came before them is read. Starts by itself with the application, and goes on with whatever was unfinished.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchLane {
    private static final long LOOK_EVERY_MILLIS = 250;

    @EJB
    private SchemaMigration schema;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private BatchRunner runner;

    private ScheduledFuture<?> looking;

    @PostConstruct
    void start() {
        schema.awaitDone();
        looking = executor.scheduleWithFixedDelay(
                runner::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        looking.cancel(false);
        runner.stop();
    }

    /** Says that there is a new batch. */
    public void wake() {
        runner.wake();
    }
}
