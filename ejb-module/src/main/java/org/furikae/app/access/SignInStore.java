package org.furikae.app.access;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.furikae.app.access.SignInResult.Status;
import org.furikae.app.audit.AuditTrail;

/** Writes down how a log-in came out, each time in one transaction; the entry in the audit trail comes last. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SignInStore {
    @Inject
    private AccountTable accounts;

    @Inject
    private SecondFactorTable secondFactors;

    @Inject
    private LockRule rule;

    @EJB
    private AuditTrail audit;

    /** @param checkedHash that the password was held against; whoever changed it meanwhile has to be asked again */
    SignInResult afterPassword(String userName, boolean right, String checkedHash) {
        Instant now = AccountTable.now();
        Optional<StoredAccount> found = accounts.lock(userName);
        if (found.isEmpty() || !found.get().enabled() || found.get().isLocked(now)) {
            return refuse(userName);
        }
        StoredAccount account = found.get();
        if (!right || !account.passwordHash().equals(checkedHash)) {
            return fail(account, now);
        }
        return account.secondFactor()
                ? new SignInResult(Status.CODE_NEEDED, account.userName(), Set.of(), account.sessionStamp())
                : complete(account);
    }

    /**
     * @param step that the code belongs to, when it is one of the device
     * @param recoveryHash that it would have as a recovery code
     */
    SignInResult afterCode(String userName, OptionalLong step, Optional<String> recoveryHash) {
        Instant now = AccountTable.now();
        Optional<StoredAccount> found = accounts.lock(userName);
        if (found.isEmpty()
                || !found.get().enabled()
                || found.get().isLocked(now)
                || !found.get().secondFactor()) {
            return refuse(userName);
        }
        StoredAccount account = found.get();
        if (step.isPresent() && secondFactors.use(userName, step.getAsLong())) {
            return complete(account);
        }
        if (recoveryHash.isPresent() && secondFactors.useRecoveryCode(userName, recoveryHash.get())) {
            audit.record("account.recovery-code", userName, "");
            return complete(account);
        }
        return fail(account, now);
    }

    /** Failures with the password go on counting: a provider says nothing about them. */
    SignInResult afterProvider(String userName, Optional<Set<Role>> roles, boolean secondFactorDone) {
        if (roles.isPresent()) {
            accounts.lockAdministrators();
        }
        Optional<StoredAccount> found = accounts.lock(userName).filter(StoredAccount::enabled);
        if (found.isEmpty()) {
            return refuse(userName);
        }
        StoredAccount account = found.get();
        if (roles.isPresent() && !roles.get().equals(account.roles())) {
            if (account.mayAdminister()
                    && !roles.get().contains(Role.ADMIN)
                    && !accounts.hasOtherAdministrator(userName)) {
                return refuse(userName);
            }
            accounts.setRoles(userName, roles.get());
            audit.record(
                    "account.roles", userName, RoleList.change(account.roles(), roles.get()) + " (OpenID Connect)");
            account = accounts.lock(userName).orElseThrow();
        }
        if (account.secondFactor() && !secondFactorDone) {
            return new SignInResult(Status.CODE_NEEDED, userName, Set.of(), account.sessionStamp());
        }
        accounts.setLoggedIn(userName, false);
        audit.recordLogIn(userName, true);
        return completed(account);
    }

    /**
     * Counts a failure of somebody who is logged in already, such as a wrong present password.
     *
     * @return whether the account is locked now
     */
    boolean failWithin(String userName) {
        Instant now = AccountTable.now();
        StoredAccount account = accounts.lock(userName).orElseThrow();
        if (account.isLocked(now)) {
            return true;
        }
        return count(account, now);
    }

    private SignInResult complete(StoredAccount account) {
        accounts.setLoggedIn(account.userName(), true);
        audit.recordLogIn(account.userName(), true);
        return completed(account);
    }

    private static SignInResult completed(StoredAccount account) {
        return new SignInResult(Status.COMPLETE, account.userName(), account.roles(), account.sessionStamp());
    }

    private SignInResult fail(StoredAccount account, Instant now) {
        count(account, now);
        return refuse(account.userName());
    }

    private boolean count(StoredAccount account, Instant now) {
        int failures = rule.count(account, now);
        if (!rule.isReachedBy(failures)) {
            accounts.setFailures(account.userName(), failures, now);
            return false;
        }
        accounts.setLocked(account.userName(), rule.end(now));
        audit.record("account.lock", account.userName(), "");
        return true;
    }

    private SignInResult refuse(String userName) {
        audit.recordLogIn(userName, false);
        return SignInResult.REFUSED;
    }
}
