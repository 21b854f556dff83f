package org.furikae.web.login;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.furikae.app.access.Role;
import org.furikae.app.access.SignIn;
import org.furikae.app.access.SignInResult;
import org.furikae.app.access.SignInResult.Status;
import org.furikae.web.login.OpenIdRefusal.Reason;

/** Takes the browser back from the provider of identities, and lets the account in that it vouches for. */
@WebServlet("/login/openid/return")
public class OpenIdReturn extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(OpenIdReturn.class.getName());

    @Inject
    private transient OpenIdSettings settings;

    @Inject
    private transient OpenIdProvider provider;

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient Entrance entrance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!settings.isConfigured()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<OpenIdRequest> asked = OpenIdRequest.take(request);
        try {
            String next = enter(asked.orElseThrow(() -> new OpenIdRefusal(Reason.NOT_CONFIRMED)), request, response);
            response.sendRedirect(request.getContextPath() + next);
        } catch (OpenIdRefusal e) {
            refuse(e, asked.map(OpenIdRequest::back).orElse(""), request, response);
        }
    }

    private String enter(OpenIdRequest asked, HttpServletRequest request, HttpServletResponse response)
            throws OpenIdRefusal {
        IDTokenClaimsSet claims = provider.answer(asked, answer(asked, request));
        String userName = Optional.ofNullable(claims.getStringClaim(settings.userClaim()))
                .filter(name -> !name.isBlank())
                .orElseThrow(() -> new OpenIdRefusal(Reason.NO_ACCOUNT));
        SignInResult result = signIn.withProvider(userName, roles(claims), settings.secondFactorByProvider());
        if (result.status() == Status.REFUSED) {
            throw new OpenIdRefusal(Reason.NO_ACCOUNT);
        }
        return entrance.goOn(
                result,
                settings.secondFactorByProvider() ? Entrance.Way.PROVIDER_WITH_SECOND_FACTOR : Entrance.Way.PROVIDER,
                asked.back(),
                request,
                response);
    }

    /** Where the browser came back to, as the provider knows it. */
    private static URI answer(OpenIdRequest asked, HttpServletRequest request) throws OpenIdRefusal {
        try {
            return URI.create(asked.returnAddress() + "?"
                    + Optional.ofNullable(request.getQueryString()).orElse(""));
        } catch (IllegalArgumentException e) {
            throw new OpenIdRefusal(Reason.NOT_CONFIRMED, e);
        }
    }

    /** Empty when roles are kept here; otherwise there must be at least one. */
    private Optional<Set<Role>> roles(IDTokenClaimsSet claims) throws OpenIdRefusal {
        if (settings.roleClaim().isEmpty()) {
            return Optional.empty();
        }
        String claim = settings.roleClaim().get();
        List<String> values = Optional.ofNullable(claims.getStringListClaim(claim))
                .orElseGet(() -> Optional.ofNullable(claims.getStringClaim(claim)).stream()
                        .toList());
        Set<Role> roles = settings.roles(values);
        if (roles.isEmpty()) {
            throw new OpenIdRefusal(Reason.NO_ROLE);
        }
        return Optional.of(roles);
    }

    /** The log tells the administrator what the log-in page does not tell everybody. */
    static void refuse(OpenIdRefusal refusal, String back, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.log(Level.WARNING, "A log-in by OpenID Connect was refused: " + refusal.reason(), refusal.getCause());
        response.sendRedirect(request.getContextPath() + "/login.xhtml?openid=" + refusal.reason() + "&back="
                + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }
}
