package org.furikae.app.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.furikae.app.access.AccountException.Reason;

/** The account of whoever calls. */
@Stateless
@RolesAllowed({
    RoleNames.INTAKE,
    RoleNames.REVIEWER,
    RoleNames.SUPERVISOR,
    RoleNames.AUTHOR,
    RoleNames.AUDITOR,
    RoleNames.ADMIN
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnAccountService implements OwnAccount {
    @Resource
    private SessionContext context;

    @Inject
    private AccountTable accounts;

    @Inject
    private AccountList list;

    @Inject
    private SecondFactorTable secondFactors;

    @Inject
    private OwnAccountStore store;

    @Inject
    private SignInStore attempts;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordRules rules;

    @Inject
    private Secrets secrets;

    @Inject
    private OneTimeCodes codes;

    @Inject
    private RecoveryCodes recoveryCodes;

    @Override
    public OwnAccountView view() {
        StoredAccount account = own();
        Account seen = list.find(account.userName()).orElseThrow();
        return new OwnAccountView(
                account.mustChangePassword(),
                seen.secondFactorSince(),
                account.secondFactorRequired(),
                secondFactors.unusedRecoveryCodes(account.userName()),
                seen.lastLogInAt());
    }

    @Override
    public int changePassword(String current, String wanted) throws AccountException {
        StoredAccount account = unlocked();
        check(account, current);
        rules.check(wanted, account);
        return store.changePassword(account, passwords.hashOf(wanted));
    }

    @Override
    public SecondFactorProposal proposeSecondFactor(String password, String code) throws AccountException {
        StoredAccount account = unlocked();
        if (account.secondFactor()) {
            check(account, password);
            use(account, code);
        }
        return SecondFactorProposal.of(codes.newSecret(), account.userName());
    }

    @Override
    public List<String> confirmSecondFactor(SecondFactorProposal proposal, String code) throws AccountException {
        StoredAccount account = unlocked();
        OptionalLong step = codes.step(proposal.bytes(), code, Instant.now(), 0);
        if (step.isEmpty()) {
            throw failed(account.userName(), Reason.CODE_WRONG);
        }
        List<String> made = recoveryCodes.make();
        store.setSecondFactor(
                account.userName(),
                secrets.encrypt(proposal.bytes(), account.userName()),
                step.getAsLong(),
                recoveryCodes.hashes(made, account.userName()));
        return made;
    }

    @Override
    public int removeSecondFactor(String password, String code) throws AccountException {
        StoredAccount account = unlocked();
        if (!account.secondFactor()) {
            throw new AccountException(Reason.NO_SECOND_FACTOR);
        }
        if (account.secondFactorRequired()) {
            throw new AccountException(Reason.SECOND_FACTOR_REQUIRED);
        }
        check(account, password);
        use(account, code);
        return store.removeSecondFactor(account.userName());
    }

    @Override
    public List<String> renewRecoveryCodes(String code) throws AccountException {
        StoredAccount account = unlocked();
        use(account, code);
        List<String> made = recoveryCodes.make();
        store.setRecoveryCodes(account.userName(), recoveryCodes.hashes(made, account.userName()));
        return made;
    }

    private void check(StoredAccount account, String password) throws AccountException {
        if (!passwords.matches(password, account.passwordHash())) {
            throw failed(account.userName(), Reason.CURRENT_PASSWORD_WRONG);
        }
    }

    private void use(StoredAccount account, String code) throws AccountException {
        Optional<byte[]> secret = account.secret().isPresent()
                ? secrets.decrypt(account.secret().get(), account.userName())
                : Optional.empty();
        OptionalLong step = secret.isPresent()
                ? codes.step(secret.get(), code, Instant.now(), account.lastStep())
                : OptionalLong.empty();
        if (!store.use(account.userName(), step, recoveryCodes.hash(code, account.userName()))) {
            throw failed(account.userName(), Reason.CODE_WRONG);
        }
    }

    private AccountException failed(String userName, Reason reason) {
        return new AccountException(attempts.failWithin(userName) ? Reason.LOCKED : reason);
    }

    private StoredAccount unlocked() throws AccountException {
        StoredAccount account = own();
        if (account.isLocked(Instant.now())) {
            throw new AccountException(Reason.LOCKED);
        }
        return account;
    }

    private StoredAccount own() {
        return accounts.find(context.getCallerPrincipal().getName()).orElseThrow();
    }
}
