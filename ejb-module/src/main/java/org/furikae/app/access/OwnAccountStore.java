package org.furikae.app.access;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;
import org.furikae.app.access.AccountException.Reason;
import org.furikae.app.audit.AuditTrail;

/** Changes of people's own accounts, each in one transaction; the entry in the audit trail comes last. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = AccountException.class)
class OwnAccountStore {
    @Inject
    private AccountTable accounts;

    @Inject
    private SecondFactorTable secondFactors;

    @EJB
    private AuditTrail audit;

    /** @param checked as it was when the present password was looked at */
    int changePassword(StoredAccount checked, String passwordHash) throws AccountException {
        StoredAccount account = accounts.lock(checked.userName()).orElseThrow();
        if (!account.passwordHash().equals(checked.passwordHash())) {
            throw new AccountException(Reason.CHANGED_MEANWHILE);
        }
        accounts.setPassword(account.userName(), passwordHash, false);
        audit.record("account.password", account.userName(), "own");
        return account.sessionStamp() + 1;
    }

    void setSecondFactor(String userName, byte[] secret, long step, List<String> recoveryHashes) {
        boolean replaced = accounts.lock(userName).orElseThrow().secondFactor();
        secondFactors.set(userName, secret, step);
        secondFactors.setRecoveryCodes(userName, recoveryHashes);
        audit.record(replaced ? "account.second-factor.replace" : "account.second-factor.set-up", userName, "");
    }

    /** A role may have come to ask for one meanwhile. */
    int removeSecondFactor(String userName) throws AccountException {
        StoredAccount account = accounts.lock(userName).orElseThrow();
        if (account.secondFactorRequired()) {
            throw new AccountException(Reason.SECOND_FACTOR_REQUIRED);
        }
        secondFactors.forget(userName);
        audit.record("account.second-factor.remove", userName, "");
        return account.sessionStamp() + 1;
    }

    void setRecoveryCodes(String userName, List<String> recoveryHashes) {
        accounts.lock(userName);
        secondFactors.setRecoveryCodes(userName, recoveryHashes);
        audit.record("account.recovery-codes.renew", userName, "");
    }

    /** @return whether the code was good, and had not been used */
    boolean use(String userName, OptionalLong step, String recoveryHash) {
        accounts.lock(userName);
        if (step.isPresent() && secondFactors.use(userName, step.getAsLong())) {
            return true;
        }
        boolean recovered = secondFactors.useRecoveryCode(userName, recoveryHash);
        if (recovered) {
            audit.record("account.recovery-code", userName, "");
        }
        return recovered;
    }
}
