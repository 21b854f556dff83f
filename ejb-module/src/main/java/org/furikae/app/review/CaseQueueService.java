package org.furikae.app.review;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.furikae.app.access.RoleNames;
import org.furikae.app.intake.BatchStates;
import org.furikae.app.persistence.CaseQueue;
import org.furikae.app.persistence.ClaimNumber;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.FiledClaim;

/** The queues in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CaseQueueService implements CaseQueues {
    private static final String NOTE = "メモ";

    @Resource
    private SessionContext context;

    @Inject
    private CaseList list;

    @Inject
    private CaseWork work;

    @Inject
    private ClaimTable claims;

    @Inject
    private BatchStates batches;

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public List<QueueCount> counts() {
        return list.counts(beforeUnfinished(), caller().now());
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public List<CaseRow> page(CaseFilter filter, long offset, int limit) {
        return list.page(filter, beforeUnfinished(), offset, limit, caller().now());
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public long count(CaseFilter filter) {
        return list.count(filter, beforeUnfinished());
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public List<String> reasons(CaseQueue queue) {
        return list.reasons(queue);
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public List<CaseRow> mine() {
        return list.heldBy(caller());
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public List<String> colleagues() {
        return list.colleagues();
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public Optional<String> takeNext(CaseFilter filter) {
        return work.takeNext(filter, beforeUnfinished(), caller());
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public void take(String claimId) throws CaseRefusedException {
        work.take(number(claimId), claimId, caller());
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public void release(String claimId) throws CaseRefusedException {
        work.release(number(claimId), claimId, caller());
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public void handOver(String claimId, String userName, String note) throws CaseRefusedException {
        if (!list.colleagues().contains(userName)) {
            throw CaseRefusedException.notPossible("引き継ぐ相手がいません。一覧から選び直してください。");
        }
        work.handOver(number(claimId), claimId, userName, Texts.optional(NOTE, note), caller());
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public void setAside(String claimId, LocalDate until, String note) throws CaseRefusedException {
        work.setAside(number(claimId), claimId, until, Texts.optional(NOTE, note), caller());
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public void note(String claimId, String text) throws CaseRefusedException {
        work.note(number(claimId), Texts.required(NOTE, text), caller());
    }

    /** Claims of a batch that is not whole may still be taken back. */
    private long beforeUnfinished() {
        return ClaimNumber.first(batches.lastWhole() + 1);
    }

    private long number(String claimId) throws CaseRefusedException {
        return claims.find(claimId).map(FiledClaim::number).orElseThrow(CaseRefusedException::noCase);
    }

    private Caller caller() {
        return Caller.of(context.getCallerPrincipal().getName());
    }
}
