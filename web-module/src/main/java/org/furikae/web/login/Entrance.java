package org.furikae.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.furikae.app.access.SignInResult;
import org.furikae.web.access.CompletedSignIn;
import org.furikae.web.access.ReturnAddress;

/** Where a log-in goes on from the check of its first factor. */
@RequestScoped
public class Entrance {
    @Inject
    private SecurityContext security;

    /** How the first factor was checked. */
    enum Way {
        PASSWORD,
        PROVIDER,
        /** With a second factor that was asked for there. */
        PROVIDER_WITH_SECOND_FACTOR
    }

    /**
     * Lets somebody in, or remembers in the session that a code is still needed.
     *
     * @return where the browser has to go, below the context root
     */
    String goOn(SignInResult result, Way way, String back, HttpServletRequest request, HttpServletResponse response) {
        if (!result.isComplete()) {
            new PendingSignIn(result.userName(), way, ReturnAddress.safe(back), Instant.now())
                    .keepIn(request.getSession());
            return PendingSignIn.PAGE;
        }
        PendingSignIn.forget(request);
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new CompletedSignIn(
                                result, way != Way.PASSWORD, way == Way.PROVIDER_WITH_SECOND_FACTOR)));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException("the container did not take over a log-in: " + status);
        }
        return ReturnAddress.safe(back);
    }
}
