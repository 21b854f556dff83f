package org.furikae.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.access.Obligation;
import org.furikae.app.access.Role;

/** Who is looking at the page, and what the page may offer to them. */
@Named("user")
@RequestScoped
public class SignedInUser {
    @Inject
    private HttpServletRequest request;

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    /** The account's name, empty before log-in. */
    public String getName() {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse("");
    }

    public List<Role> getRoles() {
        return Arrays.stream(Role.values())
                .filter(role -> request.isUserInRole(role.code()))
                .toList();
    }

    /** Whether the access table lets this user look at {@code path}. */
    public boolean mayOpen(String path) {
        return AccessPolicy.ruleFor(path)
                .filter(rule -> rule.openness() == AccessRule.Openness.TO_ALL
                        || rule.roles().stream().anyMatch(this::has))
                .isPresent();
    }

    /** Whether this user may hand in files. */
    public boolean isUploader() {
        return AccessPolicy.uploaders().stream().anyMatch(this::has);
    }

    /** Whether this user may draft, approve and close proration runs and enter methods; the others who see the pages only read. */
    public boolean isSupervisor() {
        return has(Role.SUPERVISOR);
    }

    /** Whether this user may draft rules; the others who see the pages only read. */
    public boolean isAuthor() {
        return has(Role.AUTHOR);
    }

    /** Whether this user may make cases for authors of rules of claims. */
    public boolean isOffersCases() {
        return has(Role.REVIEWER) || has(Role.SUPERVISOR);
    }

    /** Whether this user may approve what an author asks to be released. */
    public boolean isReleaser() {
        return has(Role.AUTHOR) || has(Role.SUPERVISOR);
    }

    /** What has to be done before anything else. */
    public Set<Obligation> getObligations() {
        return SessionOwner.obligations(request);
    }

    /** The number with which this session goes on after its owner changed the password. */
    public void keepSession(int stamp) {
        SessionOwner.keepStamp(request, stamp);
    }

    private boolean has(Role role) {
        return request.isUserInRole(role.code());
    }
}
