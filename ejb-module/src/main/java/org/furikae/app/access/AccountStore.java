package org.furikae.app.access;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import org.furikae.app.access.AccountException.Reason;
import org.furikae.app.audit.AuditTrail;

/** Changes of accounts by administrators, each in one transaction; the entry in the audit trail comes last. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = AccountException.class)
class AccountStore {
    @Inject
    private AccountTable accounts;

    @Inject
    private SecondFactorTable secondFactors;

    @EJB
    private AuditTrail audit;

    void create(String userName, String passwordHash, Set<Role> roles) throws AccountException {
        accounts.lockAdministrators();
        if (accounts.find(userName).isPresent()) {
            throw new AccountException(Reason.NAME_TAKEN);
        }
        accounts.insert(userName, passwordHash, roles, isPersons(roles), false);
        audit.record("account.create", userName, RoleList.of(roles));
    }

    void assign(String userName, int version, Set<Role> roles, String administrator) throws AccountException {
        accounts.lockAdministrators();
        StoredAccount account = unchanged(userName, version);
        if (!roles.contains(Role.ADMIN)) {
            checkSomebodyAdministersWithout(account, administrator);
        }
        accounts.setRoles(userName, roles);
        audit.record("account.roles", userName, RoleList.change(account.roles(), roles));
    }

    void setEnabled(String userName, int version, boolean enabled, String administrator) throws AccountException {
        accounts.lockAdministrators();
        StoredAccount account = unchanged(userName, version);
        if (!enabled) {
            checkSomebodyAdministersWithout(account, administrator);
        }
        accounts.setEnabled(userName, enabled);
        audit.record(enabled ? "account.enable" : "account.disable", userName, "");
    }

    private void checkSomebodyAdministersWithout(StoredAccount account, String administrator) throws AccountException {
        if (account.userName().equals(administrator)) {
            throw new AccountException(Reason.OWN_ACCOUNT);
        }
        if (account.mayAdminister() && !accounts.hasOtherAdministrator(account.userName())) {
            throw new AccountException(Reason.LAST_ADMINISTRATOR);
        }
    }

    void unlock(String userName, int version) throws AccountException {
        unchanged(userName, version);
        accounts.unlock(userName);
        audit.record("account.unlock", userName, "");
    }

    void setInitialPassword(String userName, int version, String passwordHash) throws AccountException {
        StoredAccount account = unchanged(userName, version);
        accounts.setPassword(userName, passwordHash, isPersons(account.roles()));
        audit.record("account.password", userName, "initial");
    }

    void resetSecondFactor(String userName, int version) throws AccountException {
        unchanged(userName, version);
        secondFactors.forget(userName);
        audit.record("account.second-factor.reset", userName, "");
    }

    void requireSecondFactor(Set<Role> roles, String administrator) {
        accounts.lockAdministrators();
        Set<Role> before = secondFactors.requiringRoles();
        for (Role role : EnumSet.allOf(Role.class)) {
            if (roles.contains(role) && !before.contains(role)) {
                secondFactors.require(role, administrator);
            } else if (!roles.contains(role) && before.contains(role)) {
                secondFactors.requireNoLonger(role);
            }
        }
        if (!roles.equals(before)) {
            audit.record("role.second-factor", "", RoleList.change(before, roles));
        }
    }

    /** Other systems have no page to change a password on. */
    private static boolean isPersons(Set<Role> roles) {
        return !roles.contains(Role.INTEGRATION);
    }

    private StoredAccount unchanged(String userName, int version) throws AccountException {
        StoredAccount account = accounts.lock(userName).orElseThrow(() -> new AccountException(Reason.NO_ACCOUNT));
        if (account.version() != version) {
            throw new AccountException(Reason.CHANGED_MEANWHILE);
        }
        return account;
    }
}
