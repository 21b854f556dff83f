package org.furikae.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.furikae.web.login.Entrance.Way;

/**
 * Somebody whose first factor was right and who still has to give a code. Nobody is logged in before that.
 *
 * @param since after five minutes it starts over
 */
record PendingSignIn(String userName, Way way, String back, Instant since) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Where the code is asked for. */
    static final String PAGE = "/login/code.xhtml";

    private static final String KEPT = PendingSignIn.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    void keepIn(HttpSession session) {
        session.setAttribute(KEPT, this);
    }

    static Optional<PendingSignIn> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(KEPT))
                .map(PendingSignIn.class::cast)
                .filter(pending -> Instant.now().isBefore(pending.since().plus(PATIENCE)));
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEPT);
        }
    }
}
