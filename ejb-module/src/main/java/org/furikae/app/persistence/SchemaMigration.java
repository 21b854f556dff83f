package org.furikae.app.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date at start-up. Everything else that starts with the application calls {@link #awaitDone} first. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {
    /** Times to ask again, at growing intervals, for a database that starts together with the server: about two minutes. */
    private static final int CONNECT_RETRIES = 7;

    @Resource(lookup = Database.DATA_SOURCE)
    private DataSource dataSource;

    private boolean done;

    /** Its name is its own: a full Payara Server looks callbacks up by name and may call an overload. */
    @PostConstruct
    void migrateAtStart() {
        migrate(dataSource);
        done = true;
    }

    /** Whether the schema is the one that this version of the application was built for. */
    public boolean isDone() {
        return done;
    }

    /** Returns when the schema is up to date: the first caller, whoever it is, has the container create this bean. */
    public void awaitDone() {
        if (!done) {
            throw new IllegalStateException("the schema is not migrated");
        }
    }

    /** Migrates outside of a container. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .connectRetries(CONNECT_RETRIES)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
