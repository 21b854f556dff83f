package org.furikae.app.rules;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.furikae.app.persistence.SchemaMigration;

/** Enters the rule set that comes with the product as a release, at the first start with it. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstRelease {
    @EJB
    private SchemaMigration schema;

    @Inject
    private ReleaseStore store;

    @PostConstruct
    void enterAtStart() {
        schema.awaitDone();
        store.enterShipped();
    }

    /** Returns when it is entered: the first caller, whoever it is, has the container create this bean. */
    public void awaitEntered() {
        if (store.shippedVersion().isEmpty()) {
            throw new IllegalStateException("the shipped rule set is not entered");
        }
    }
}
