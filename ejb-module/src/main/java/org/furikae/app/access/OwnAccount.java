package org.furikae.app.access;

import java.util.List;

/** What people do with their own account. Everything is written to the audit trail, never a password or a code. */
public interface OwnAccount {
    OwnAccountView view();

    /**
     * @param current the present password; wrong ones count towards the lock
     * @return the number that this session has to keep now, see {@link Standing}; the account's other sessions end
     * @throws AccountException when the present one is wrong, or the new one too short, common or used before
     */
    int changePassword(String current, String wanted) throws AccountException;

    /**
     * Makes a secret for a device, which nothing keeps before {@link #confirmSecondFactor}.
     *
     * @param password the present one; ignored, as the code is, when there is no second factor yet
     * @param code of the second factor in use
     * @throws AccountException when the password or the code is wrong
     */
    SecondFactorProposal proposeSecondFactor(String password, String code) throws AccountException;

    /**
     * Puts the secret in the place of the one before.
     *
     * @param code that the device shows for it
     * @return the recovery codes, which are shown this once
     * @throws AccountException when the code is wrong, or there is no key to encrypt the secret with
     */
    List<String> confirmSecondFactor(SecondFactorProposal proposal, String code) throws AccountException;

    /**
     * Does without a second factor from now on.
     *
     * @return the number that this session has to keep now, see {@link Standing}; the account's other sessions end
     * @throws AccountException when the password or the code is wrong, there is none, or a role asks for one
     */
    int removeSecondFactor(String password, String code) throws AccountException;

    /**
     * @param code of the second factor in use
     * @return new recovery codes, in the place of those before
     * @throws AccountException when the code is wrong
     */
    List<String> renewRecoveryCodes(String code) throws AccountException;
}
