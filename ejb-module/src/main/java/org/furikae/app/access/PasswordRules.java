package org.furikae.app.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import org.furikae.app.access.AccountException.Reason;

/** What a password must be like that somebody chooses. */
@ApplicationScoped
class PasswordRules {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    /** A shorter name is in many a good password by chance. */
    private static final int SHORTEST_NAME = 3;

    private final Passwords passwords;
    private final CommonPasswords common = CommonPasswords.shipped();

    @Inject
    PasswordRules(Passwords passwords) {
        this.passwords = passwords;
    }

    protected PasswordRules() {
        this.passwords = null;
    }

    /** @throws AccountException when it is too short, easily guessed, or was the account's password before */
    void check(String password, StoredAccount account) throws AccountException {
        checkText(password, account.userName());
        if (passwords.matches(password, account.passwordHash())
                || account.previousPasswordHash()
                        .filter(hash -> passwords.matches(password, hash))
                        .isPresent()) {
            throw new AccountException(Reason.PASSWORD_USED_BEFORE);
        }
    }

    void checkText(String password, String userName) throws AccountException {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new AccountException(Reason.PASSWORD_TOO_SHORT);
        }
        if (length > LONGEST) {
            throw new AccountException(Reason.PASSWORD_TOO_LONG);
        }
        String folded = folded(password);
        if (userName.length() >= SHORTEST_NAME && folded.contains(folded(userName))) {
            throw new AccountException(Reason.PASSWORD_WITH_NAME);
        }
        if (common.contains(folded)) {
            throw new AccountException(Reason.PASSWORD_COMMON);
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
