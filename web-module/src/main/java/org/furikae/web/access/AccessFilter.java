package org.furikae.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.furikae.web.problem.Problem;
import org.furikae.web.problem.ProblemWriter;

/** Lets a request through only when {@link AccessPolicy} has a rule for its address and the caller a role of that rule. */
public class AccessFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> MEANWHILE = Set.of(RequestPath.OWN_ACCOUNT, "/session");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<AccessRule> rule = AccessPolicy.ruleFor(RequestPath.of(request));
        boolean signedIn = request.getUserPrincipal() != null;
        if (rule.filter(found -> isOpen(found, request)).isPresent()) {
            chain.doFilter(request, response);
        } else if (RequestPath.isCall(request)) {
            filterCall(rule, signedIn, request, response, chain);
        } else if (rule.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!signedIn) {
            sendToSignIn(request, response);
        } else if (mustDoSomethingFirst(request)) {
            send(RequestPath.ownAccount(request, RequestPath.pageOf(request)), request, response);
        } else if (isAllowed(rule.get(), request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void filterCall(
            Optional<AccessRule> rule,
            boolean signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (!signedIn) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"furikae\", charset=\"UTF-8\"");
            ProblemWriter.write(Problem.UNAUTHENTICATED, response);
        } else if (rule.isEmpty()) {
            ProblemWriter.write(Problem.UNKNOWN_ADDRESS, response);
        } else if (isAllowed(rule.get(), request)) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.write(Problem.FORBIDDEN, response);
        }
    }

    private static boolean isOpen(AccessRule rule, HttpServletRequest request) {
        return switch (rule.openness()) {
            case TO_ALL -> true;
            case ON_THIS_MACHINE -> RequestPath.isFromThisMachine(request);
            case TO_ROLES -> false;
        };
    }

    private static boolean isAllowed(AccessRule rule, HttpServletRequest request) {
        return rule.roles().stream().anyMatch(role -> request.isUserInRole(role.code()));
    }

    /** A first password to be changed, a second factor to be set up: nothing else is reached before. */
    private static boolean mustDoSomethingFirst(HttpServletRequest request) {
        return !SessionOwner.obligations(request).isEmpty() && !MEANWHILE.contains(RequestPath.of(request));
    }

    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean expired = RequestPath.isPartial(request)
                || (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
        send(RequestPath.signIn(request, RequestPath.pageOf(request), expired), request, response);
    }

    /** Scripts of a page cannot follow a redirect to another page: they are told to go there. */
    private static void send(String target, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (RequestPath.isPartial(request)) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + target.replace("&", "&amp;")
                                    .replace("\"", "&quot;")
                                    .replace("<", "&lt;")
                            + "\"></redirect></partial-response>");
        } else {
            response.sendRedirect(target);
        }
    }
}
