package org.furikae.app.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.furikae.app.access.AccountException.Reason;

/** Accounts in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountService implements Accounts {
    private static final Pattern USER_NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Resource
    private SessionContext context;

    @Inject
    private AccountList list;

    @Inject
    private AccountStore store;

    @Inject
    private SecondFactorTable secondFactors;

    @Inject
    private Passwords passwords;

    @Override
    @RolesAllowed(RoleNames.ADMIN)
    public List<Account> page(AccountFilter filter, int first, int size) {
        return list.page(filter, first, size);
    }

    @Override
    @RolesAllowed(RoleNames.ADMIN)
    public long count(AccountFilter filter) {
        return list.count(filter);
    }

    @Override
    @RolesAllowed(RoleNames.ADMIN)
    public Optional<Account> find(String userName) {
        return list.find(userName);
    }

    @Override
    @RolesAllowed(RoleNames.ADMIN)
    public Optional<Account> find(long number) {
        return list.find(number);
    }

    @Override
    @RolesAllowed(RoleNames.ADMIN)
    public String create(String userName, Set<Role> roles) throws AccountException {
        if (!USER_NAME.matcher(userName).matches()) {
            throw new AccountException(Reason.NAME_NOT_ALLOWED);
        }
        checkRoles(roles);
        String password = passwords.random();
        store.create(userName, passwords.hashOf(password), roles);
        return password;
    }

    @Override
    @RolesAllowed(RoleNames.ADMIN)
    public void assign(String userName, int version, Set<Role> roles) throws AccountException {
        checkRoles(roles);
        store.assign(userName, version, roles, administrator());
    }

    @Override
    @RolesAllowed(RoleNames.ADMIN)
    public void setEnabled(String userName, int version, boolean enabled) throws AccountException {
        store.setEnabled(userName, version, enabled, administrator());
    }

    @Override
    @RolesAllowed(RoleNames.ADMIN)
    public void unlock(String userName, int version) throws AccountException {
        store.unlock(userName, version);
    }

    @Override
    @RolesAllowed(RoleNames.ADMIN)
    public String giveInitialPassword(String userName, int version) throws AccountException {
        checkOther(userName);
        String password = passwords.random();
        store.setInitialPassword(userName, version, passwords.hashOf(password));
        return password;
    }

    @Override
    @RolesAllowed(RoleNames.ADMIN)
    public void resetSecondFactor(String userName, int version) throws AccountException {
        checkOther(userName);
        store.resetSecondFactor(userName, version);
    }

    @Override
    @RolesAllowed(RoleNames.ADMIN)
    public Set<Role> rolesWithSecondFactor() {
        return secondFactors.requiringRoles();
    }

    @Override
    @RolesAllowed(RoleNames.ADMIN)
    public void requireSecondFactor(Set<Role> roles) throws AccountException {
        if (roles.contains(Role.INTEGRATION)) {
            throw new AccountException(Reason.SYSTEM_ROLE_WITHOUT_SECOND_FACTOR);
        }
        store.requireSecondFactor(roles, administrator());
    }

    private static void checkRoles(Set<Role> roles) throws AccountException {
        if (roles.isEmpty()) {
            throw new AccountException(Reason.NO_ROLE);
        }
        if (roles.contains(Role.INTEGRATION) && roles.size() > 1) {
            throw new AccountException(Reason.SYSTEM_ROLE_ALONE);
        }
    }

    /** Whoever takes over a session must not be able to shake off the owner's password and device. */
    private void checkOther(String userName) throws AccountException {
        if (userName.equals(administrator())) {
            throw new AccountException(Reason.OWN_ACCOUNT);
        }
    }

    private String administrator() {
        return context.getCallerPrincipal().getName();
    }
}
