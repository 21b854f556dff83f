package org.furikae.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.BasicAuthenticationCredential;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.furikae.app.audit.AuditTrail;

/**
 * The one way in. People sign in with a form and are remembered in their session; other systems send HTTP Basic with each call
 * and have no session, so that nothing a browser remembers lets a foreign page call them.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
    private static final String BASIC = "basic ";

    @Inject
    private IdentityStoreHandler identityStores;

    @Inject
    private FailedLogIns failedLogIns;

    @Inject
    private AuditTrail audit;

    @Inject
    private RecentPasswords recentPasswords;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (context.isAuthenticationRequest()) {
            return signIn(request, context);
        }
        if (RequestPath.isCall(request)) {
            return basic(request, context);
        }
        Principal remembered = request.getUserPrincipal();
        return remembered == null ? context.doNothing() : remember(remembered, context);
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context) {
        Credential credential = context.getAuthParameters().getCredential();
        if (!(credential instanceof UsernamePasswordCredential password)) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        CredentialValidationResult result = validate(password, request);
        boolean valid = result.getStatus() == CredentialValidationResult.Status.VALID;
        audit.recordLogIn(password.getCaller(), valid);
        if (!valid) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        context.setRegisterSession(result.getCallerPrincipal().getName(), result.getCallerGroups());
        return context.notifyContainerAboutLogin(result);
    }

    private AuthenticationStatus basic(HttpServletRequest request, HttpMessageContext context) {
        Optional<String> token = Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(BASIC))
                .map(header -> header.substring(BASIC.length()).strip());
        if (token.isEmpty()) {
            return context.doNothing();
        }
        try {
            UsernamePasswordCredential credential = new BasicAuthenticationCredential(token.get());
            CredentialValidationResult result =
                    recentPasswords.find(credential, Instant.now()).orElseGet(() -> validateCall(credential, request));
            return result.getStatus() == CredentialValidationResult.Status.VALID
                    ? context.notifyContainerAboutLogin(result)
                    : context.doNothing();
        } catch (IllegalArgumentException e) {
            return context.doNothing(); // no Base64, or no colon in it: the same as no password
        }
    }

    private CredentialValidationResult validateCall(UsernamePasswordCredential credential, HttpServletRequest request) {
        CredentialValidationResult result = validate(credential, request);
        if (result.getStatus() == CredentialValidationResult.Status.VALID) {
            recentPasswords.remember(credential, result, Instant.now());
        } else {
            audit.recordLogIn(credential.getCaller(), false);
        }
        return result;
    }

    private CredentialValidationResult validate(UsernamePasswordCredential credential, HttpServletRequest request) {
        String name = credential.getCaller();
        String address = request.getRemoteAddr();
        if (failedLogIns.mustWait(name, address, Instant.now())) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        CredentialValidationResult result = identityStores.validate(credential);
        if (result.getStatus() == CredentialValidationResult.Status.VALID) {
            failedLogIns.succeeded(name, address);
        } else {
            failedLogIns.failed(name, address, Instant.now());
        }
        return result;
    }

    /** The container hands over who the session belongs to; the mechanism has to confirm it for every request. */
    private static AuthenticationStatus remember(Principal remembered, HttpMessageContext context)
            throws AuthenticationException {
        Callback[] callbacks = {new CallerPrincipalCallback(context.getClientSubject(), remembered)};
        try {
            context.getHandler().handle(callbacks);
            return AuthenticationStatus.SUCCESS;
        } catch (IOException | UnsupportedCallbackException e) {
            throw new AuthenticationException("the session's owner could not be confirmed", e);
        }
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        context.cleanClientSubject();
    }
}
