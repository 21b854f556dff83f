package org.furikae.app.review;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.furikae.app.access.RoleNames;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.FiledClaim;

/** Histories from the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CaseHistoryService implements CaseHistories {
    @Inject
    private ClaimTable claims;

    @Inject
    private CaseEventTable events;

    @Inject
    private QuestionList questions;

    @Inject
    private EndedAnswerTable ended;

    @Override
    @RolesAllowed({RoleNames.INTAKE, RoleNames.REVIEWER, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public CaseHistory of(String claimId) {
        return claims.find(claimId)
                .map(FiledClaim::number)
                .map(number -> new CaseHistory(events.of(number), questions.ofClaim(number), ended.about(number)))
                .orElseGet(() -> new CaseHistory(List.of(), List.of(), List.of()));
    }
}
