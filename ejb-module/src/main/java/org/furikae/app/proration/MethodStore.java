package org.furikae.app.proration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.proration.ProrationRefusedException.Reason;
import org.furikae.proration.ProrationException;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.ProrationMethods;
import org.furikae.proration.ShippedMethods;

/** Changes methods, each time in one transaction that nobody else can come between. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = ProrationRefusedException.class)
class MethodStore {
    /** Who enters what comes with the product. */
    static final String SYSTEM = "system";

    @Inject
    private MethodTable table;

    @EJB
    private AuditTrail audit;

    /** Puts the methods that come with the product in force, unless there is any method. */
    void enterShipped() {
        if (!table.lock().isEmpty()) {
            return;
        }
        for (ProrationMethod method : ShippedMethods.methods().all()) {
            long number = table.insert(method, SYSTEM, "製品に付属", Optional.empty());
            table.putInForce(table.find(number).orElseThrow(), SYSTEM, "製品に付属");
            audit.record("proration.method.shipped", subject(number), "");
        }
    }

    long propose(ProrationMethod method, Optional<Long> replaces, String userName, String reason)
            throws ProrationRefusedException {
        requireReplaceable(replaces, table.lock());
        long number = table.insert(method, userName, reason, replaces);
        audit.record("proration.method.propose", subject(number), reason);
        return number;
    }

    void change(
            long number, int version, ProrationMethod method, Optional<Long> replaces, String userName, String reason)
            throws ProrationRefusedException {
        List<StoredMethod> all = table.lock();
        StoredMethod stored = current(all, number, version);
        if (stored.state() != MethodState.PROPOSED) {
            throw refused(Reason.NOT_POSSIBLE, "書き直せるのは提案中の按分方法だけです。適用中の方法を変えるには、その方法を置き換える新しい方法を提案してください。");
        }
        requireReplaceable(replaces, all);
        table.rewrite(number, method, userName, reason, replaces);
        audit.record("proration.method.change", subject(number), reason);
    }

    void putInForce(long number, int version, String userName, String reason) throws ProrationRefusedException {
        List<StoredMethod> all = table.lock();
        StoredMethod stored = current(all, number, version);
        if (stored.state() != MethodState.PROPOSED) {
            throw refused(Reason.NOT_POSSIBLE, "適用できるのは提案中の按分方法だけです。一覧を開き直して、状態を確かめてください。");
        }
        requireAnother(stored, userName);
        bringIntoForce(stored, all, userName, reason);
        audit.record("proration.method.force", subject(number), reason);
    }

    void confirm(long number, int version, String userName, String reason) throws ProrationRefusedException {
        List<StoredMethod> all = table.lock();
        StoredMethod stored = current(all, number, version);
        if (stored.state() == MethodState.WITHDRAWN || stored.confirmed().isPresent()) {
            throw refused(Reason.NOT_POSSIBLE, "この按分方法は、取り下げられたか、すでに確認済です。一覧を開き直して、状態を確かめてください。");
        }
        requireAnother(stored, userName);
        if (stored.method().legalSource().isBlank()) {
            throw refused(Reason.NOT_POSSIBLE, "根拠のない按分方法は確認済にできません。根拠の通知を入れてから確認してください。");
        }
        if (stored.state() == MethodState.PROPOSED) {
            bringIntoForce(stored, all, userName, reason);
        }
        table.confirm(number, userName, reason);
        audit.record("proration.method.confirm", subject(number), reason);
    }

    void withdraw(long number, int version, String userName, String reason) throws ProrationRefusedException {
        StoredMethod stored = current(table.lock(), number, version);
        if (stored.state() == MethodState.WITHDRAWN) {
            throw refused(Reason.NOT_POSSIBLE, "この按分方法はすでに取り下げられています。");
        }
        table.withdraw(number, userName, reason);
        audit.record("proration.method.withdraw", subject(number), reason);
    }

    private void bringIntoForce(StoredMethod stored, List<StoredMethod> all, String userName, String reason)
            throws ProrationRefusedException {
        requireReplaceable(stored.replaces(), all);
        List<ProrationMethod> together = new ArrayList<>(all.stream()
                .filter(other -> other.state() == MethodState.IN_FORCE)
                .filter(other -> !stored.replaces().equals(Optional.of(other.number())))
                .map(StoredMethod::method)
                .toList());
        together.add(stored.method());
        try {
            new ProrationMethods(together);
        } catch (ProrationException e) {
            throw refused(Reason.NOT_POSSIBLE, e.getMessage() + "。");
        }
        if (stored.replaces().isPresent()) {
            String why = "按分方法" + stored.number() + "に置き換え";
            table.withdraw(stored.replaces().get(), userName, why);
            audit.record("proration.method.withdraw", subject(stored.replaces().get()), why);
        }
        table.putInForce(stored, userName, reason);
    }

    private static void requireReplaceable(Optional<Long> replaces, List<StoredMethod> all)
            throws ProrationRefusedException {
        if (replaces.isPresent()
                && all.stream()
                        .noneMatch(
                                other -> other.number() == replaces.get() && other.state() == MethodState.IN_FORCE)) {
            throw refused(Reason.CHANGED_MEANWHILE, "置き換える按分方法は、もう適用中ではありません。置き換える方法を選び直してください。");
        }
    }

    private static void requireAnother(StoredMethod stored, String userName) throws ProrationRefusedException {
        if (stored.enteredBy().equals(userName)) {
            throw refused(Reason.ANOTHER_PERSON, "自分で入れた按分方法は、自分では適用・確認できません。ほかの管理者に頼んでください。");
        }
    }

    private static StoredMethod current(List<StoredMethod> all, long number, int version)
            throws ProrationRefusedException {
        StoredMethod stored = all.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> refused(Reason.NOT_FOUND, "按分方法" + number + "はありません。一覧から選び直してください。"));
        if (stored.version() != version) {
            throw refused(Reason.CHANGED_MEANWHILE, "ほかの人がこの按分方法を先に変えました。開き直して、内容を確かめてください。");
        }
        return stored;
    }

    private static String subject(long number) {
        return "method " + number;
    }

    private static ProrationRefusedException refused(Reason reason, String message) {
        return new ProrationRefusedException(reason, message);
    }
}
