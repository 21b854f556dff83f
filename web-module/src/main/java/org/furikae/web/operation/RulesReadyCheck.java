package org.furikae.web.operation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.furikae.app.rules.RulesetWarmUp;

/** Ready as soon as the rules in force are compiled: the first claim would wait for it. */
@Readiness
@ApplicationScoped
public class RulesReadyCheck implements HealthCheck {
    @EJB
    private RulesetWarmUp rules;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("rules").status(isReady()).build();
    }

    private boolean isReady() {
        try {
            return rules.isOver();
        } catch (jakarta.ejb.EJBException e) {
            return false; // it cannot start before the schema is migrated: not ready, but no fault of the check
        }
    }
}
