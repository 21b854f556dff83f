package org.furikae.app.studio;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.furikae.app.persistence.SchemaMigration;

/** Goes on with comparisons that were asked for before the server stopped. */
@Singleton
@Startup
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImpactStart {
    @EJB
    private SchemaMigration schema;

    @Inject
    private ImpactRunner runner;

    @PostConstruct
    void goOnAtStart() {
        schema.awaitDone();
        runner.cleanUp();
        runner.wake();
    }
}
