package org.furikae.app.register;

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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.furikae.app.persistence.SchemaMigration;

/** Lets the register in memory follow the one in the database, from the start of the application on. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegisterFollowing {
    private static final Logger LOG = Logger.getLogger(RegisterFollowing.class.getName());
    private static final long LOOK_EVERY_SECONDS = 1;
    private static final Metadata IN_MEMORY = Metadata.builder()
            .withName("furikae_register_rows_in_memory")
            .withDescription("Registrations that are looked up in memory; 0 when only the database is asked")
            .build();

    @EJB
    private SchemaMigration schema;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private RegisterIndex index;

    @Inject
    private MetricRegistry metrics;

    private boolean failing;
    private ScheduledFuture<?> looking;

    @PostConstruct
    void start() {
        metrics.gauge(IN_MEMORY, index::size);
        schema.awaitDone();
        looking = executor.scheduleWithFixedDelay(this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        looking.cancel(false);
    }

    /** Never throws, since a scheduled task that throws is not called again. What is not in memory is looked up in the database. */
    private void look() {
        try {
            index.follow();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.log(Level.WARNING, "The register in memory cannot follow the database now; trying again", e);
            }
            failing = true;
        }
    }
}
