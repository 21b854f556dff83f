package org.furikae.app.access;

import java.util.Optional;
import java.util.Set;

/**
 * The check of who somebody is. Every attempt is written to the audit trail; failures of any kind add up and lock the account for
 * a while. A refusal takes as long and says as much whether or not the name exists.
 */
public interface SignIn {
    /** The first factor; complete when there is no second. */
    SignInResult withPassword(String userName, String password);

    /**
     * The second factor of somebody whose first was right: a code of the device, or one of the recovery codes. Each is good once.
     */
    SignInResult withCode(String userName, String code);

    /**
     * Somebody for whom a provider of identities vouches.
     *
     * @param roles what the account's roles become; empty to leave them as they are
     * @param secondFactorDone whether the provider has asked for a second factor
     */
    SignInResult withProvider(String userName, Optional<Set<Role>> roles, boolean secondFactorDone);

    /** Empty when the account is gone or may not log in. */
    Optional<Standing> standing(String userName);
}
