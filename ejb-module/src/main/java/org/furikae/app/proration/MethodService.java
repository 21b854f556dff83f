package org.furikae.app.proration;

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
import org.furikae.proration.ProrationMethod;

/** Methods in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MethodService implements Methods {
    private static final int METHOD_ID_LENGTH = 40;
    private static final int SOURCE_LENGTH = 1_000;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    @Resource
    private SessionContext context;

    @Inject
    private MethodTable table;

    @Inject
    private MethodStore store;

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<StoredMethod> all() {
        return table.newestFirst();
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<StoredMethod> inForce() {
        return table.inForce();
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public Optional<StoredMethod> find(long number) {
        return table.find(number);
    }

    @Override
    @RolesAllowed(RoleNames.SUPERVISOR)
    public long propose(ProrationMethod method, Optional<Long> replaces, String reason)
            throws ProrationRefusedException {
        return store.propose(storable(method), replaces, userName(), Reasons.given(reason));
    }

    @Override
    @RolesAllowed(RoleNames.SUPERVISOR)
    public void change(long number, int version, ProrationMethod method, Optional<Long> replaces, String reason)
            throws ProrationRefusedException {
        store.change(number, version, storable(method), replaces, userName(), Reasons.given(reason));
    }

    @Override
    @RolesAllowed(RoleNames.SUPERVISOR)
    public void putInForce(long number, int version, String reason) throws ProrationRefusedException {
        store.putInForce(number, version, userName(), Reasons.given(reason));
    }

    @Override
    @RolesAllowed(RoleNames.SUPERVISOR)
    public void confirm(long number, int version, String reason) throws ProrationRefusedException {
        store.confirm(number, version, userName(), Reasons.given(reason));
    }

    @Override
    @RolesAllowed(RoleNames.SUPERVISOR)
    public void withdraw(long number, int version, String reason) throws ProrationRefusedException {
        store.withdraw(number, version, userName(), Reasons.given(reason));
    }

    /** As it can be stored, and unconfirmed: only another person confirms. */
    private static ProrationMethod storable(ProrationMethod method) throws ProrationRefusedException {
        if (method.methodId().length() > METHOD_ID_LENGTH) {
            throw notPossible("method_idは" + METHOD_ID_LENGTH + "文字以内にしてください。");
        }
        if (method.legalSource().length() > SOURCE_LENGTH) {
            throw notPossible("根拠は" + SOURCE_LENGTH + "文字以内にしてください。");
        }
        if (method.effectiveFrom().isAfter(LAST_DAY)
                || method.effectiveUntil().filter(LAST_DAY::isBefore).isPresent()) {
            throw notPossible("適用開始と適用終了は" + LAST_DAY + "までにしてください。終わりを定めないなら適用終了を空にしてください。");
        }
        return new ProrationMethod(
                method.methodId(),
                method.effectiveFrom(),
                method.effectiveUntil(),
                method.legalSource(),
                false,
                method.scope(),
                method.bearers(),
                method.unit(),
                method.stage1(),
                method.weight(),
                method.basePeriod(),
                method.kindHint(),
                method.rounding(),
                method.tieBreak());
    }

    private static ProrationRefusedException notPossible(String message) {
        return new ProrationRefusedException(ProrationRefusedException.Reason.NOT_POSSIBLE, message);
    }

    private String userName() {
        return context.getCallerPrincipal().getName();
    }
}
