package org.furikae.app.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.furikae.app.audit.AuditTrail;

/** Accounts in the database. */
@Stateless
@RolesAllowed(RoleNames.ADMIN)
public class AccountService implements Accounts {
    private static final Pattern USER_NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int SHORTEST_PASSWORD = 12;

    @PersistenceContext(unitName = "furikae")
    private EntityManager entities;

    @Inject
    private Passwords passwords;

    @EJB
    private AuditTrail audit;

    @Override
    public List<Account> all() {
        return entities.createNamedQuery("account.all", AccountEntity.class)
                .getResultStream()
                .map(AccountEntity::toAccount)
                .toList();
    }

    @Override
    public void create(String userName, String password, Set<Role> roles) throws AccountException {
        if (!USER_NAME.matcher(userName).matches()) {
            throw new AccountException("ユーザー名は半角英数字と . - _ の64文字以内にしてください。");
        }
        if (entities.find(AccountEntity.class, userName) != null) {
            throw new AccountException("ユーザー名「" + userName + "」は使われています。別の名前にしてください。");
        }
        checkLength(password);
        entities.persist(new AccountEntity(userName, passwords.hashOf(password), roles, false));
        audit.record("account.create", userName + " " + codes(roles), "");
    }

    @Override
    public void assign(String userName, Set<Role> roles) throws AccountException {
        AccountEntity account = existing(userName);
        account.assign(roles);
        checkSomebodyAdministers();
        audit.record("account.roles", userName + " " + codes(roles), "");
    }

    @Override
    public void resetPassword(String userName, String password) throws AccountException {
        checkLength(password);
        existing(userName).setPasswordHash(passwords.hashOf(password));
        audit.record("account.password", userName, "");
    }

    @Override
    public void setEnabled(String userName, boolean enabled) throws AccountException {
        existing(userName).setEnabled(enabled);
        checkSomebodyAdministers();
        audit.record(enabled ? "account.enable" : "account.disable", userName, "");
    }

    private static String codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().collect(Collectors.joining(","));
    }

    private AccountEntity existing(String userName) throws AccountException {
        AccountEntity account = entities.find(AccountEntity.class, userName);
        if (account == null) {
            throw new AccountException("ユーザー「" + userName + "」はありません。");
        }
        return account;
    }

    private void checkSomebodyAdministers() throws AccountException {
        boolean somebody = entities.createNamedQuery("account.all", AccountEntity.class)
                .getResultStream()
                .anyMatch(AccountEntity::mayAdminister);
        if (!somebody) {
            throw new AccountException("有効なシステム管理者がいなくなるため、変更できません。先に別の管理者を登録してください。");
        }
    }

    private static void checkLength(String password) throws AccountException {
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            throw new AccountException("パスワードは" + SHORTEST_PASSWORD + "文字以上にしてください。");
        }
    }
}
