package org.furikae.app.access;

import java.util.Set;

/**
 * What came of a log-in.
 *
 * @param userName the account; empty when it was refused
 * @param roles empty unless it is complete
 * @param sessionStamp that the session has to keep, see {@link Standing}
 */
public record SignInResult(Status status, String userName, Set<Role> roles, int sessionStamp) {
    public static final SignInResult REFUSED = new SignInResult(Status.REFUSED, "", Set.of(), 0);

    public SignInResult {
        roles = Set.copyOf(roles);
    }

    /** How far the log-in got. */
    public enum Status {
        /** Nobody is told why: it would tell which names exist. */
        REFUSED,
        /** The first factor is right; a code is needed. */
        CODE_NEEDED,
        COMPLETE
    }

    public boolean isComplete() {
        return status == Status.COMPLETE;
    }
}
