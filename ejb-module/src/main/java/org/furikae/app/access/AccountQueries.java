package org.furikae.app.access;

/** The queries by which the container's identity store finds accounts. */
public final class AccountQueries {
    /** Password hash of an enabled account by user name. */
    public static final String CALLER = "select password_hash from account where user_name = ? and enabled";

    /** Roles of an enabled account by user name, as groups. */
    public static final String GROUPS = "select r.role from account_role r join account a on a.user_name = r.user_name"
            + " where r.user_name = ? and a.enabled";

    private AccountQueries() {}
}
