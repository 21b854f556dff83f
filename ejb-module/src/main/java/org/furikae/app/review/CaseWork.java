package org.furikae.app.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.intake.JapanTime;
import org.furikae.app.persistence.ClaimTable;

/** Takes cases and gives them back, each time in one transaction. The entry in the audit trail comes last: everybody waits for its lock. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = CaseRefusedException.class)
class CaseWork {
    private static final int FURTHEST_YEARS = 1;

    @Inject
    private HeldCases cases;

    @Inject
    private CaseEventTable events;

    @Inject
    private ClaimTable claims;

    @EJB
    private AuditTrail audit;

    /** @return the claim's id */
    Optional<String> takeNext(CaseFilter filter, long before, Caller caller) {
        Optional<Long> taken = cases.takeNext(filter, before, caller);
        return taken.map(claimNumber -> {
            String claimId =
                    claims.withNumbers(List.of(claimNumber)).get(0).claim().claimId();
            taken(claimNumber, claimId, caller);
            return claimId;
        });
    }

    private void taken(long claimNumber, String claimId, Caller caller) {
        events.add(claimNumber, caller, CaseEvent.Kind.TAKEN, "");
        audit.record("case.take", claimId, "");
    }

    /** Taking what one holds already only holds it longer, and is no event. */
    void take(long claimNumber, String claimId, Caller caller) throws CaseRefusedException {
        HeldCases.Case found = cases.lockFor(claimNumber, caller);
        cases.hold(claimNumber, caller);
        if (!found.isHeldBy(caller)) {
            taken(claimNumber, claimId, caller);
        }
    }

    void release(long claimNumber, String claimId, Caller caller) throws CaseRefusedException {
        cases.lockFor(claimNumber, caller);
        cases.release(claimNumber);
        events.add(claimNumber, caller, CaseEvent.Kind.RELEASED, "");
        audit.record("case.release", claimId, "");
    }

    void handOver(long claimNumber, String claimId, String userName, String note, Caller caller)
            throws CaseRefusedException {
        if (cases.lockFor(claimNumber, caller).notFor().filter(userName::equals).isPresent()) {
            throw new CaseRefusedException(
                    CaseRefusedException.Reason.ANOTHER_PERSON, userName + "さん自身の判定なので、引き継げません。ほかの担当者を選んでください。");
        }
        cases.handOver(claimNumber, userName);
        events.add(claimNumber, caller, CaseEvent.Kind.HANDED_OVER, Texts.shortened(userName + "さんへ。" + note));
        audit.record("case.handOver", claimId + " to " + userName, "");
    }

    void setAside(long claimNumber, String claimId, LocalDate until, String note, Caller caller)
            throws CaseRefusedException {
        LocalDate today = JapanTime.dayOf(caller.now());
        if (!until.isAfter(today) || until.isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw CaseRefusedException.notPossible("取り置きの日は、明日から一年以内の日にしてください。");
        }
        cases.lockFor(claimNumber, caller);
        cases.setAside(claimNumber, until);
        events.add(claimNumber, caller, CaseEvent.Kind.SET_ASIDE, Texts.shortened(until + "まで。" + note));
        audit.record("case.setAside", claimId + " until " + until, "");
    }

    void note(long claimNumber, String text, Caller caller) {
        events.add(claimNumber, caller, CaseEvent.Kind.NOTE, text);
    }
}
