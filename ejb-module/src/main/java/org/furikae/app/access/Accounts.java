package org.furikae.app.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Administration of accounts. Every change is written to the audit trail, never a password. {@code version} is that of the
 * account as the administrator saw it: a change of what has changed since is refused. Sessions of an account that lost its roles,
 * its password or its right to log in end with their next request.
 */
public interface Accounts {
    /** By user name. */
    List<Account> page(AccountFilter filter, int first, int size);

    long count(AccountFilter filter);

    Optional<Account> find(String userName);

    /** By {@link Account#number()}. */
    Optional<Account> find(long number);

    /**
     * Creates an account.
     *
     * @param userName 1 to 64 letters, digits, dots, hyphens or underscores
     * @return its first password, which is kept nowhere; people must change it when they log in first
     * @throws AccountException when the name is taken or not allowed, or the roles do not go together
     */
    String create(String userName, Set<Role> roles) throws AccountException;

    /** @throws AccountException also when it would leave nobody to administer, or takes away one's own administration */
    void assign(String userName, int version, Set<Role> roles) throws AccountException;

    /** @throws AccountException also when it would leave nobody to administer, or shuts oneself out */
    void setEnabled(String userName, int version, boolean enabled) throws AccountException;

    /** Lets somebody try again who was locked after failures. */
    void unlock(String userName, int version) throws AccountException;

    /** @return a new first password, as with {@link #create} */
    String giveInitialPassword(String userName, int version) throws AccountException;

    /** Forgets the second factor and its recovery codes, for somebody who lost the device. */
    void resetSecondFactor(String userName, int version) throws AccountException;

    /** The roles whose people must have a second factor. */
    Set<Role> rolesWithSecondFactor();

    /** @throws AccountException for a role that no person has */
    void requireSecondFactor(Set<Role> roles) throws AccountException;
}
