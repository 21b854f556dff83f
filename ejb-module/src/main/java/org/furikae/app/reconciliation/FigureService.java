package org.furikae.app.reconciliation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.furikae.app.access.RoleNames;

/** Figures from counters, without looking at claims. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FigureService implements Figures {
    @Inject
    private FigureTable figures;

    @Override
    @RolesAllowed({
        RoleNames.INTAKE,
        RoleNames.REVIEWER,
        RoleNames.SUPERVISOR,
        RoleNames.AUTHOR,
        RoleNames.AUDITOR,
        RoleNames.ADMIN
    })
    public Day of(LocalDate day) {
        return figures.until(day, 1).get(0);
    }

    @Override
    @RolesAllowed({
        RoleNames.INTAKE,
        RoleNames.REVIEWER,
        RoleNames.SUPERVISOR,
        RoleNames.AUTHOR,
        RoleNames.AUDITOR,
        RoleNames.ADMIN
    })
    public List<Day> until(LocalDate last, int days) {
        return figures.until(last, days);
    }
}
