package org.furikae.web.login;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.furikae.web.access.ReturnAddress;

/** Sends the browser to the provider of identities. */
@WebServlet("/login/openid")
public class OpenIdQuestion extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OpenIdSettings settings;

    @Inject
    private transient OpenIdProvider provider;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!settings.isConfigured()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        OpenIdRequest asked = new OpenIdRequest(
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                address(request) + "/login/openid/return",
                ReturnAddress.safe(request.getParameter("back")));
        try {
            String question = provider.question(asked).toString();
            asked.keepIn(request.getSession());
            response.sendRedirect(question);
        } catch (OpenIdRefusal e) {
            OpenIdReturn.refuse(e, asked.back(), request, response);
        }
    }

    /** Behind a proxy the container has put its scheme and host into the request. */
    private String address(HttpServletRequest request) {
        return settings.publicAddress()
                .orElseGet(() -> request.getScheme() + "://" + request.getHeader("Host") + request.getContextPath());
    }
}
