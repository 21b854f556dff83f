package org.furikae.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/** What the browser was sent to the provider with, kept in its session until it comes back. */
record OpenIdRequest(String state, String nonce, String verifier, String returnAddress, String back)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String KEPT = OpenIdRequest.class.getName();

    void keepIn(HttpSession session) {
        session.setAttribute(KEPT, this);
    }

    /** Each is good for one answer. */
    static Optional<OpenIdRequest> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Optional<OpenIdRequest> found = Optional.ofNullable((OpenIdRequest) session.getAttribute(KEPT));
        session.removeAttribute(KEPT);
        return found;
    }
}
