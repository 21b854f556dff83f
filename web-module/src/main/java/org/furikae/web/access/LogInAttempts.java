package org.furikae.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.function.Supplier;
import org.furikae.app.access.SignIn;
import org.furikae.app.access.SignInResult;
import org.furikae.app.access.SignInResult.Status;

/** Passwords and codes as they arrive: whoever fails too often, under whatever names, has to wait. */
@ApplicationScoped
public class LogInAttempts {
    @Inject
    private SignIn signIn;

    @Inject
    private FailedLogIns failures;

    public SignInResult withPassword(HttpServletRequest request, String userName, String password) {
        return attempt(request, () -> signIn.withPassword(userName, password));
    }

    public SignInResult withCode(HttpServletRequest request, String userName, String code) {
        return attempt(request, () -> signIn.withCode(userName, code));
    }

    private SignInResult attempt(HttpServletRequest request, Supplier<SignInResult> check) {
        String client = RequestPath.client(request);
        if (failures.mustWait(client, Instant.now())) {
            return SignInResult.REFUSED;
        }
        SignInResult result = check.get();
        if (result.status() == Status.REFUSED) {
            failures.failed(client, Instant.now());
        }
        return result;
    }
}
