package org.furikae.app.persistence;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Says whether the application can store anything at all. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StorageHealth {
    @EJB
    private SchemaMigration schema;

    @Inject
    private DatabaseAnswer database;

    /** Whether the schema is migrated and the database answers within seconds. */
    public boolean isReady() {
        return schema.isDone() && database.comes();
    }
}
