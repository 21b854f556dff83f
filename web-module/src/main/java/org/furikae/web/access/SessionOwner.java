package org.furikae.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.furikae.app.access.Obligation;
import org.furikae.app.access.Standing;

/**
 * What a session keeps of its log-in beside the name.
 *
 * @param stamp see {@link Standing}
 */
record SessionOwner(int stamp, boolean byProvider, boolean secondFactorByProvider) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String KEPT = SessionOwner.class.getName();
    private static final String OBLIGATIONS = Obligation.class.getName();

    void keepIn(HttpSession session) {
        session.setAttribute(KEPT, this);
    }

    static Optional<SessionOwner> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(KEPT))
                .map(SessionOwner.class::cast);
    }

    /** After the owner changed the password: this session goes on, the account's others end. */
    static void keepStamp(HttpServletRequest request, int stamp) {
        of(request)
                .map(owner -> new SessionOwner(stamp, owner.byProvider, owner.secondFactorByProvider))
                .ifPresent(owner -> owner.keepIn(request.getSession()));
    }

    boolean isCurrent(Standing standing) {
        return stamp == standing.sessionStamp();
    }

    /** What this session has to do first, for the rest of the request. A provider's log-in used no password of ours. */
    void remind(HttpServletRequest request, Standing standing) {
        request.setAttribute(
                OBLIGATIONS,
                standing.obligations().stream()
                        .filter(each -> !(each == Obligation.CHANGE_PASSWORD && byProvider))
                        .filter(each -> !(each == Obligation.SET_UP_SECOND_FACTOR && secondFactorByProvider))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static Set<Obligation> obligations(HttpServletRequest request) {
        return request.getAttribute(OBLIGATIONS) instanceof Set<?> found
                ? found.stream().map(Obligation.class::cast).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
