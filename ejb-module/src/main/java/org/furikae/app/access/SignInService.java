package org.furikae.app.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Log-ins against the accounts of the database. Hashes are computed outside of transactions: they take long by design. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService implements SignIn {
    @Inject
    private AccountTable accounts;

    @Inject
    private SignInStore store;

    @Inject
    private Passwords passwords;

    @Inject
    private Secrets secrets;

    @Inject
    private OneTimeCodes codes;

    @Inject
    private RecoveryCodes recoveryCodes;

    @Override
    @PermitAll
    public SignInResult withPassword(String userName, String password) {
        String hash = accounts.find(userName).map(StoredAccount::passwordHash).orElseGet(passwords::decoy);
        return store.afterPassword(userName, passwords.matches(password, hash), hash);
    }

    @Override
    @PermitAll
    public SignInResult withCode(String userName, String code) {
        Optional<StoredAccount> account = accounts.find(userName).filter(StoredAccount::secondFactor);
        try {
            Optional<byte[]> secret = account.flatMap(StoredAccount::secret).isPresent()
                    ? secrets.decrypt(account.get().secret().get(), userName)
                    : Optional.empty();
            OptionalLong step = secret.isPresent()
                    ? codes.step(
                            secret.get(), code, Instant.now(), account.get().lastStep())
                    : OptionalLong.empty();
            return store.afterCode(userName, step, Optional.of(recoveryCodes.hash(code, userName)));
        } catch (AccountException e) {
            // Without the key no code can be checked: nobody is let in, and the log says why.
            return store.afterCode(userName, OptionalLong.empty(), Optional.empty());
        }
    }

    @Override
    @PermitAll
    public SignInResult withProvider(String userName, Optional<Set<Role>> roles, boolean secondFactorDone) {
        return store.afterProvider(userName, roles, secondFactorDone);
    }

    @Override
    @PermitAll
    public Optional<Standing> standing(String userName) {
        return accounts.find(userName)
                .filter(StoredAccount::enabled)
                .map(account -> new Standing(account.sessionStamp(), obligations(account)));
    }

    private static Set<Obligation> obligations(StoredAccount account) {
        Set<Obligation> obligations = EnumSet.noneOf(Obligation.class);
        if (account.mustChangePassword()) {
            obligations.add(Obligation.CHANGE_PASSWORD);
        }
        if (account.secondFactorRequired() && !account.secondFactor()) {
            obligations.add(Obligation.SET_UP_SECOND_FACTOR);
        }
        return obligations;
    }
}
