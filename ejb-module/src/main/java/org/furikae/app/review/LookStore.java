package org.furikae.app.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.persistence.CaseQueue;
import org.furikae.app.persistence.CaseTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.app.persistence.ManualDecisionTable;

/** Keeps what people chose without knowing what was suggested, each time in one transaction. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = CaseRefusedException.class)
class LookStore {
    @Inject
    private FirstLookTable looks;

    @Inject
    private HeldCases held;

    @Inject
    private CaseTable cases;

    @Inject
    private CaseEventTable events;

    @EJB
    private AuditTrail audit;

    void firstLook(FiledClaim filed, Suggestion suggestion, Choice choice, List<String> picked, Caller caller)
            throws CaseRefusedException {
        held.lockFor(filed.number(), caller);
        if (looks.has(filed.number(), FirstLookTable.Kind.BLIND, caller.userName())) {
            return;
        }
        boolean same =
                suggestion.registrationId().map(List::of).orElse(List.of()).equals(picked);
        looks.add(
                filed.number(),
                FirstLookTable.Kind.BLIND,
                caller,
                LookCategory.of(choice, same),
                suggestion.category());
        events.add(filed.number(), caller, CaseEvent.Kind.FIRST_LOOK, choice.label());
        audit.record("case.firstLook", filed.claim().claimId(), choice.label());
    }

    /** @return whether both chose the same; otherwise somebody must look who sees both */
    boolean secondLook(CaseBasis.Looked looked, Seen seen, Choice choice, List<String> picked, Caller caller)
            throws CaseRefusedException {
        FiledClaim filed = looked.filed();
        HeldCases.Case found = held.lockFor(filed.number(), caller);
        Optional<ManualDecisionTable.Row> first = looked.manual();
        if (found.version() != seen.version() || found.queue() != CaseQueue.SECOND_LOOK || first.isEmpty()) {
            throw CaseRefusedException.changed();
        }
        ManualDecisionTable.Content decided = first.get().content();
        boolean samePick = Set.of(decided.registrations().split(",", -1))
                .equals(picked.isEmpty() ? Set.of("") : Set.copyOf(picked));
        boolean agrees = choice.name().equals(decided.choice()) && samePick;
        looks.add(
                filed.number(),
                FirstLookTable.Kind.SECOND,
                caller,
                LookCategory.of(choice, samePick),
                LookCategory.of(decided));
        if (agrees) {
            cases.close(filed.number());
        } else {
            cases.put(new CaseTable.Entry(
                    filed,
                    CaseQueue.CONTRADICTED,
                    caller.now(),
                    "二重審査で判断が分かれた",
                    CaseTable.AT_ONCE,
                    Optional.of(decided.decidedBy())));
        }
        events.add(filed.number(), caller, CaseEvent.Kind.SECOND_LOOK, choice.label() + (agrees ? "（一致）" : "（不一致）"));
        audit.record("case.secondLook", filed.claim().claimId(), choice.label());
        return agrees;
    }
}
