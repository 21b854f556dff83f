package org.furikae.app.proration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.audit.DecisionSeals;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.app.proration.ProrationRefusedException.Reason;
import org.furikae.app.reconciliation.ProratedClaims;
import org.furikae.proration.ProrationException;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.ProrationMethods;

/** Stores and changes runs, each time in one transaction. The entry in the audit trail comes last: everybody waits for its lock. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = ProrationRefusedException.class)
class RunStore {
    private static final String AGAIN = "もう一度計算してください。";

    @Inject
    private RunTable runs;

    @Inject
    private DraftTable drafts;

    @Inject
    private DecisionTable decisions;

    @Inject
    private MethodTable methods;

    @Inject
    private StoredPools pools;

    @Inject
    private LedgerTable ledger;

    @Inject
    private ProratedClaims claims;

    @Inject
    private DecisionSeals seals;

    @EJB
    private AuditTrail audit;

    /** A draft that a new one takes the place of. */
    record Replaced(long number, int version) {}

    long draft(Draft draft, Optional<Replaced> replaced, String userName) throws ProrationRefusedException {
        if (replaced.isPresent()) {
            lockDraft(replaced.get().number(), replaced.get().version());
        }
        Instant now = RunTable.now();
        long run = drafts.insert(draft, decisions.reserve(draft.claims().size()), userName, now);
        if (replaced.isPresent()) {
            drafts.setReplaced(replaced.get().number(), run);
        }
        audit.record(
                "proration.draft",
                subject(run)
                        + replaced.map(old -> " for " + subject(old.number())).orElse(""),
                isUnconfirmed(draft) ? "未確認の按分方法" : "");
        return run;
    }

    private static boolean isUnconfirmed(Draft draft) {
        return draft.methods().stream().anyMatch(method -> !method.confirmed());
    }

    /** Says that a draft is gone; its rows are removed with {@link #removeSome} and {@link #removeRest}. */
    void discard(long number, int version, String reason) throws ProrationRefusedException {
        lockDraft(number, version);
        drafts.setDiscarded(number);
        audit.record("proration.discard", subject(number), reason);
    }

    /** @return whether there is more to remove */
    boolean removeSome(long number) {
        return drafts.removeSomeDetails(number);
    }

    void removeRest(long number) {
        drafts.removeSums(number);
    }

    void approve(long number, int version, String userName, String reason, List<ClaimDecision> notYetOpen)
            throws ProrationRefusedException {
        RunSummary run = lockDraft(number, version);
        if (run.draftedBy().equals(userName)) {
            throw refused(Reason.ANOTHER_PERSON, "自分で作った下書きは、自分では承認できません。ほかの管理者に承認を頼んでください。");
        }
        requireMethodsInForce(number);
        if (claims.lockUnchanged(number) != run.totals().claims() || ledger.alreadyShared(number) > 0) {
            throw refused(Reason.CHANGED_MEANWHILE, "下書きの後に判定が変わったレセプトがあります。" + AGAIN);
        }
        if (ledger.lockReversible(number) != run.totals().reversals()) {
            throw refused(Reason.CHANGED_MEANWHILE, "下書きの後に、取り消すレセプトの判定か、そのプールの残りが変わりました。" + AGAIN);
        }
        Instant now = RunTable.now();
        DecisionSeals.Prepared prepared = claims.prorate(number, now, notYetOpen);
        ledger.open(number);
        ledger.takeBack(number);
        ledger.book(number, now);
        runs.approve(number, new Signature(userName, now, reason));
        seals.seal(subject(number), prepared);
        audit.record("proration.approve", subject(number) + (run.unconfirmed() ? " unconfirmed method" : ""), reason);
    }

    /** What is approved must be what the methods in force say. */
    private void requireMethodsInForce(long number) throws ProrationRefusedException {
        List<ProrationMethod> inForce =
                methods.inForce().stream().map(StoredMethod::method).toList();
        Set<String> checked = new HashSet<>();
        for (StoredPools.Head pool : pools.all(number).values()) {
            YearMonth month = pool.key().treatmentMonth();
            if (checked.add(month + pool.method().methodId()) && !isInForce(pool.method(), month, inForce)) {
                throw refused(
                        Reason.CHANGED_MEANWHILE,
                        "この下書きの按分方法「" + pool.method().methodId() + "」は、診療年月" + month + "に適用中の方法と違います。方法を適用するか、適用中の方法で"
                                + AGAIN);
            }
        }
    }

    private static boolean isInForce(ProrationMethod used, YearMonth month, List<ProrationMethod> inForce) {
        try {
            return new ProrationMethods(inForce).inForceFor(month).equals(used);
        } catch (ProrationException e) {
            return false;
        }
    }

    void close(long number, int version, String userName, String reason) throws ProrationRefusedException {
        RunSummary run = lock(number, version);
        if (run.state() == RunState.DRAFT) {
            throw refused(Reason.NOT_POSSIBLE, "下書きは締められません。先に、ほかの管理者が承認してください。");
        }
        if (run.closed().isPresent()) {
            throw refused(Reason.NOT_POSSIBLE, "この按分処理はすでに締められています。");
        }
        runs.close(number, new Signature(userName, RunTable.now(), reason));
        audit.record("proration.close", subject(number), reason);
    }

    private RunSummary lockDraft(long number, int version) throws ProrationRefusedException {
        RunSummary run = lock(number, version);
        if (run.state() != RunState.DRAFT || run.replacedBy().isPresent()) {
            throw refused(Reason.CHANGED_MEANWHILE, "この按分処理はもう下書きではありません。一覧を開き直してください。");
        }
        return run;
    }

    private RunSummary lock(long number, int version) throws ProrationRefusedException {
        RunSummary run = runs.lock(number)
                .orElseThrow(() -> refused(Reason.NOT_FOUND, "按分処理P-" + number + "はありません。一覧から選び直してください。"))
                .summary();
        if (run.version() != version) {
            throw refused(Reason.CHANGED_MEANWHILE, "ほかの人が先にこの按分処理を承認したか変えました。開き直して、今の状態を確かめてください。");
        }
        return run;
    }

    private static String subject(long number) {
        return RunSummary.runId(number);
    }

    private static ProrationRefusedException refused(Reason reason, String message) {
        return new ProrationRefusedException(reason, message);
    }
}
