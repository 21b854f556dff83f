package org.furikae.app.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.persistence.CaseFollowUp;
import org.furikae.app.persistence.CaseQueue;
import org.furikae.app.persistence.CaseTable;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.app.persistence.ManualDecisionTable;
import org.furikae.app.persistence.ManualDecisionTable.State;
import org.furikae.app.reconciliation.DecisionStore;

/**
 * Stores decisions by hand, each time in one transaction: the decision, the case, who did what, and the entry in the audit trail,
 * which comes last because everybody waits for its lock. Claims are locked before cases, as everybody does.
 */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = CaseRefusedException.class)
class ManualDecisionStore {
    @Inject
    private DecisionTable decisions;

    @Inject
    private DecisionStore store;

    @Inject
    private ManualDecisionTable manual;

    @Inject
    private CaseFollowUp followUp;

    @Inject
    private CaseTable cases;

    @Inject
    private HeldCases held;

    @Inject
    private CaseEventTable events;

    @Inject
    private ReviewSettings settings;

    @EJB
    private AuditTrail audit;

    /** A choice with the decision that it comes to. */
    record Prepared(CaseBasis.Looked looked, ManualChoice choice, ClaimDecision after, boolean needsSecondPerson) {}

    Done decide(Prepared prepared, Seen seen, Caller caller) throws CaseRefusedException {
        FiledClaim filed = prepared.looked().filed();
        DecisionTable.Stored before = lockUnchanged(filed, seen.decisionNumber());
        HeldCases.Case found = unchanged(held.lockFor(filed.number(), caller), seen);
        requireDecidable(found, prepared.choice().choice());
        Optional<ManualDecisionTable.Row> earlier = current(filed);
        earlier.ifPresent(row -> manual.end(row.number(), State.REPLACED, Optional.empty(), caller.now(), ""));
        ManualDecisionTable.Content content = content(prepared, found, caller);
        if (prepared.needsSecondPerson()) {
            long number = manual.insert(content, State.PROPOSED, Optional.empty());
            cases.put(entry(filed, CaseQueue.CONFIRMATION, found, CaseTable.AT_ONCE, caller.userName()));
            return done(prepared, number, false, CaseEvent.Kind.PROPOSED, "decision.propose", caller);
        }
        Optional<DecisionStore.Unsealed> stored = prepared.choice().choice() == Choice.KEEP
                ? Optional.empty()
                : Optional.of(replace(before, prepared.after(), caller));
        long number = manual.insert(content, State.IN_FORCE, Optional.of(decisions.numberInForce(filed.number())));
        if (prepared.choice().choice() == Choice.RULES) {
            manual.end(number, State.REPLACED, Optional.empty(), caller.now(), "");
        }
        settle(filed, prepared.choice(), content, caller.userName());
        stored.ifPresent(store::seal);
        return done(prepared, number, true, CaseEvent.Kind.DECIDED, "decision.manual", caller);
    }

    /** @param after what the decision comes to with the second person's name */
    void confirm(
            CaseBasis.Looked looked, ClaimDecision after, ManualChoice choice, Seen seen, String reason, Caller caller)
            throws CaseRefusedException {
        FiledClaim filed = looked.filed();
        DecisionTable.Stored before = lockUnchanged(filed, seen.decisionNumber());
        ManualDecisionTable.Row row = proposed(filed, seen, caller);
        if (row.content().restsOn() != before.number()
                || !row.content().rulesContent().equals(looked.rulesContent())) {
            throw CaseRefusedException.changed();
        }
        // The proposal itself is what follows, not something that the new decision overtakes.
        manual.putInForce(row.number(), before.number(), caller.userName(), caller.now(), reason);
        DecisionStore.Unsealed stored = replace(before, after, caller);
        manual.putInForce(
                row.number(), decisions.numberInForce(filed.number()), caller.userName(), caller.now(), reason);
        // Two people have looked at it: a second look by the one who confirmed would be at their own work.
        settleWithoutSecondLook(filed, choice, row.content());
        store.seal(stored);
        finish(filed, CaseEvent.Kind.CONFIRMED, reason, "decision.confirm", caller);
    }

    void refuse(FiledClaim filed, Seen seen, String reason, Caller caller) throws CaseRefusedException {
        lockUnchanged(filed, seen.decisionNumber());
        ManualDecisionTable.Row row = proposed(filed, seen, caller);
        manual.end(row.number(), State.REFUSED, Optional.of(caller.userName()), caller.now(), reason);
        backToQueue(filed, row.content(), row.content().restsOn());
        cases.bringForward(filed.number());
        finish(filed, CaseEvent.Kind.REFUSED, reason, "decision.refuse", caller);
    }

    /** @param restored the decision that comes back into force, when the one to be taken back was in force */
    void undo(FiledClaim filed, ManualDecisionTable.Row seen, ClaimDecision restored, Caller caller)
            throws CaseRefusedException {
        DecisionTable.Stored before = decisions.lockInForce(List.of(filed)).get(0);
        ManualDecisionTable.Row row = manual.find(seen.number()).orElseThrow(CaseRefusedException::noCase);
        requireUndoable(row, before, caller);
        long restsOn = row.content().restsOn();
        manual.end(row.number(), State.WITHDRAWN, Optional.of(caller.userName()), caller.now(), "");
        Optional<DecisionStore.Unsealed> stored = row.decisionNumber()
                .filter(number -> number != restsOn)
                .map(number -> replace(before, restored, caller));
        backToQueue(filed, row.content(), decisions.numberInForce(filed.number()));
        held.hold(filed.number(), caller);
        stored.ifPresent(store::seal);
        finish(filed, CaseEvent.Kind.WITHDRAWN, "", "decision.undo", caller);
    }

    private void requireUndoable(ManualDecisionTable.Row row, DecisionTable.Stored inForce, Caller caller)
            throws CaseRefusedException {
        if (!row.content().decidedBy().equals(caller.userName())) {
            throw new CaseRefusedException(CaseRefusedException.Reason.ANOTHER_PERSON, "取り消せるのは、自分の判定だけです。");
        }
        if (row.content().decidedAt().plus(settings.undo()).isBefore(caller.now())) {
            throw CaseRefusedException.notPossible(
                    "取り消せる時間（" + settings.undo().toSeconds() + "秒）を過ぎました。レセプトの画面で判定を確かめ、必要なら管理者に相談してください。");
        }
        boolean last = row.state() == State.PROPOSED
                || row.decisionNumber()
                        .filter(number -> number == inForce.number())
                        .isPresent();
        boolean own = row.state() == State.PROPOSED
                || row.state() == State.IN_FORCE
                || (row.state() == State.REPLACED && row.content().choice().equals(Choice.RULES.name()));
        if (!last || !own || row.signedBy().isPresent()) {
            throw CaseRefusedException.changed();
        }
    }

    private DecisionStore.Unsealed replace(DecisionTable.Stored before, ClaimDecision after, Caller caller) {
        DecisionStore.Unsealed stored = store.replace(before, after, caller.now());
        followUp.decidedAgain(List.of(after), caller.now());
        return stored;
    }

    /** What is left of the case once its decision counts. */
    private void settle(FiledClaim filed, ManualChoice choice, ManualDecisionTable.Content content, String decidedBy) {
        boolean looked = choice.waitUntil().isEmpty()
                && !choice.choice().answersContradiction()
                && settings.isLookedAtTwice(filed.number());
        if (looked) {
            cases.put(new CaseTable.Entry(
                    filed,
                    CaseQueue.SECOND_LOOK,
                    content.decidedAt(),
                    content.caseReason(),
                    CaseTable.AT_ONCE,
                    Optional.of(decidedBy)));
        } else {
            settleWithoutSecondLook(filed, choice, content);
        }
    }

    private void settleWithoutSecondLook(FiledClaim filed, ManualChoice choice, ManualDecisionTable.Content content) {
        if (choice.waitUntil().isPresent()) {
            cases.put(new CaseTable.Entry(
                    filed,
                    content.caseQueue() == CaseQueue.INQUIRY ? CaseQueue.INQUIRY : CaseQueue.REVIEW,
                    content.caseOpenedAt(),
                    content.caseReason(),
                    choice.waitUntil().orElseThrow(),
                    Optional.empty()));
        } else if (choice.choice() == Choice.KEEP) {
            cases.close(filed.number());
        }
    }

    /** @param numberInForce the decision in force from now on */
    private void backToQueue(FiledClaim filed, ManualDecisionTable.Content content, long numberInForce) {
        manual.restore(filed.number(), content.restsOn(), numberInForce);
        cases.put(new CaseTable.Entry(
                filed,
                content.caseQueue(),
                content.caseOpenedAt(),
                content.caseReason(),
                CaseTable.AT_ONCE,
                Optional.empty()));
    }

    private DecisionTable.Stored lockUnchanged(FiledClaim filed, long decisionNumber) throws CaseRefusedException {
        return decisions.lockInForce(List.of(filed)).stream()
                .filter(stored -> stored.number() == decisionNumber)
                .findFirst()
                .orElseThrow(CaseRefusedException::changed);
    }

    private static HeldCases.Case unchanged(HeldCases.Case found, Seen seen) throws CaseRefusedException {
        if (found.version() != seen.version()) {
            throw CaseRefusedException.changed();
        }
        return found;
    }

    private static void requireDecidable(HeldCases.Case found, Choice choice) throws CaseRefusedException {
        if (found.queue() == CaseQueue.CONFIRMATION || found.queue() == CaseQueue.SECOND_LOOK) {
            throw CaseRefusedException.notPossible("この案件はここでは判定できません。確認か二重審査の操作を選んでください。");
        }
        if (choice.answersContradiction() && found.queue() != CaseQueue.CONTRADICTED) {
            throw CaseRefusedException.notPossible("この判定は、食い違いの案件でだけ選べます。ほかの判定を選んでください。");
        }
    }

    private ManualDecisionTable.Row proposed(FiledClaim filed, Seen seen, Caller caller) throws CaseRefusedException {
        HeldCases.Case found = unchanged(held.lockFor(filed.number(), caller), seen);
        ManualDecisionTable.Row row = current(filed).orElseThrow(CaseRefusedException::changed);
        if (found.queue() != CaseQueue.CONFIRMATION || row.state() != State.PROPOSED) {
            throw CaseRefusedException.changed();
        }
        if (row.content().decidedBy().equals(caller.userName())) {
            throw new CaseRefusedException(
                    CaseRefusedException.Reason.ANOTHER_PERSON, "自分の判定は、自分では確認できません。ほかの担当者に頼んでください。");
        }
        return row;
    }

    private Optional<ManualDecisionTable.Row> current(FiledClaim filed) {
        return Optional.ofNullable(manual.current(List.of(filed.number())).get(filed.number()));
    }

    private static ManualDecisionTable.Content content(Prepared prepared, HeldCases.Case found, Caller caller) {
        ManualChoice choice = prepared.choice();
        CaseBasis.Looked looked = prepared.looked();
        return new ManualDecisionTable.Content(
                looked.filed().number(),
                choice.choice().name(),
                String.join(",", choice.registrations()),
                choice.despiteGaps(),
                choice.returnReason().map(ReturnReason::code).orElse(""),
                choice.waitUntil(),
                choice.reason(),
                prepared.after().decision().outcome(),
                looked.inForce().number(),
                looked.found().outcome(),
                looked.rulesContent(),
                found.queue(),
                found.openedAt(),
                found.reason(),
                caller.userName(),
                caller.now(),
                choice.foundPerson());
    }

    private static CaseTable.Entry entry(
            FiledClaim filed, CaseQueue queue, HeldCases.Case found, LocalDate dueOn, String notFor) {
        return new CaseTable.Entry(filed, queue, found.openedAt(), found.reason(), dueOn, Optional.of(notFor));
    }

    private Done done(
            Prepared prepared, long number, boolean inForce, CaseEvent.Kind kind, String action, Caller caller) {
        FiledClaim filed = prepared.looked().filed();
        finish(filed, kind, prepared.choice().choice().label(), action, caller);
        return new Done(number, filed.claim().claimId(), inForce, caller.now().plus(settings.undo()));
    }

    private void finish(FiledClaim filed, CaseEvent.Kind kind, String text, String action, Caller caller) {
        events.add(filed.number(), caller, kind, text);
        audit.record(action, filed.claim().claimId(), text);
    }
}
