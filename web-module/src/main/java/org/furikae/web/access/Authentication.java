package org.furikae.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.BasicAuthenticationCredential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.furikae.app.access.Role;
import org.furikae.app.access.SignIn;
import org.furikae.app.access.SignInResult;
import org.furikae.app.access.Standing;

/**
 * The one way in. People sign in with a form and are remembered in their session; other systems send HTTP Basic with each call
 * and have no session, so that nothing a browser remembers lets a foreign page call them.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
    private static final String BASIC = "basic ";

    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Inject
    private SignIn signIn;

    @Inject
    private LogInAttempts attempts;

    @Inject
    private RecentPasswords recentPasswords;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (context.isAuthenticationRequest()) {
            return enter(request, context);
        }
        if (RequestPath.isCall(request)) {
            return basic(request, context);
        }
        Principal remembered = request.getUserPrincipal();
        if (remembered == null || !(isResource(request) || maySessionGoOn(remembered, request))) {
            return context.doNothing();
        }
        return remember(remembered, context);
    }

    private static AuthenticationStatus enter(HttpServletRequest request, HttpMessageContext context) {
        if (!(context.getAuthParameters().getCredential() instanceof CompletedSignIn done)) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SignInResult result = done.result();
        new SessionOwner(result.sessionStamp(), done.byProvider(), done.secondFactorByProvider())
                .keepIn(request.getSession());
        context.setRegisterSession(result.userName(), codes(result));
        return context.notifyContainerAboutLogin(result.userName(), codes(result));
    }

    private static Set<String> codes(SignInResult result) {
        return result.roles().stream().map(Role::code).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isResource(HttpServletRequest request) {
        return RequestPath.of(request).startsWith(RESOURCES);
    }

    /** Ends the session of whoever was shut out or got other roles or another password since it began. */
    private boolean maySessionGoOn(Principal remembered, HttpServletRequest request) {
        Optional<Standing> standing = signIn.standing(remembered.getName());
        Optional<SessionOwner> owner = SessionOwner.of(request);
        if (standing.isPresent()
                && owner.filter(found -> found.isCurrent(standing.get())).isPresent()) {
            owner.get().remind(request, standing.get());
            return true;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return false;
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

    /** A password alone is not enough for whoever has to do more than that to log in. */
    private CredentialValidationResult validateCall(UsernamePasswordCredential credential, HttpServletRequest request) {
        SignInResult result = attempts.withPassword(request, credential.getCaller(), credential.getPasswordAsString());
        boolean enough = result.isComplete()
                && signIn.standing(result.userName())
                        .filter(standing -> standing.obligations().isEmpty())
                        .isPresent();
        if (!enough) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        CredentialValidationResult valid = new CredentialValidationResult(result.userName(), codes(result));
        recentPasswords.remember(credential, valid, Instant.now());
        return valid;
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
