package org.furikae.app.access;

import java.util.List;
import java.util.Set;

/** Administration of accounts. Every change is written to the audit trail. */
public interface Accounts {
    /** All accounts by user name. */
    List<Account> all();

    /**
     * Creates an account.
     *
     * @param userName 1 to 64 letters, digits, dots, hyphens or underscores
     * @param password at least 12 characters
     * @throws AccountException when the name is taken or not allowed, or the password is too short
     */
    void create(String userName, String password, Set<Role> roles) throws AccountException;

    /** @throws AccountException when there is no such account, or nobody could administer any more */
    void assign(String userName, Set<Role> roles) throws AccountException;

    /** @throws AccountException when there is no such account, or the password is too short */
    void resetPassword(String userName, String password) throws AccountException;

    /** @throws AccountException when there is no such account, or nobody could administer any more */
    void setEnabled(String userName, boolean enabled) throws AccountException;
}
