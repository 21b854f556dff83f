package org.furikae.app.proration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.furikae.app.persistence.SchemaMigration;

/** Puts the shipped methods in force at the first start. */
@Singleton
@Startup
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstMethods {
    @EJB
    private SchemaMigration schema;

    @Inject
    private MethodStore methods;

    @PostConstruct
    void enterAtStart() {
        schema.awaitDone();
        methods.enterShipped();
    }
}
