package org.furikae.web.access;

import jakarta.security.enterprise.credential.Credential;
import org.furikae.app.access.SignInResult;

/**
 * The proof that somebody has passed every check: only our own pages make one, out of what the service answered.
 *
 * @param byProvider whether a provider of identities vouches for the person
 * @param secondFactorByProvider whether it has also asked for a second factor
 */
public record CompletedSignIn(SignInResult result, boolean byProvider, boolean secondFactorByProvider)
        implements Credential {
    /** @throws IllegalArgumentException when it is not complete */
    public CompletedSignIn {
        if (!result.isComplete()) {
            throw new IllegalArgumentException("the log-in is not complete");
        }
    }
}
