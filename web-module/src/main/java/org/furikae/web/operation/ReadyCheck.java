package org.furikae.web.operation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.furikae.app.persistence.StorageHealth;

/** Ready as soon as the schema is migrated, for as long as the database answers. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {
    @EJB
    private StorageHealth storage;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("storage").status(isReady()).build();
    }

    private boolean isReady() {
        try {
            return storage.isReady();
        } catch (jakarta.ejb.EJBException e) {
            return false; // a pool without connections shows here: not ready, but no fault of the check
        }
    }
}
