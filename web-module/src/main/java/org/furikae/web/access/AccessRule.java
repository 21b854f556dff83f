package org.furikae.web.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.furikae.app.access.Role;

/**
 * One line of the access table.
 *
 * @param pattern an address; {@code {name}} stands for one segment, a final {@code *} for everything below
 * @param openness who may use it without having signed in
 * @param roles roles that may use it, empty when everybody may
 * @param compiled the pattern as a regular expression over whole addresses
 */
public record AccessRule(String pattern, Openness openness, Set<Role> roles, Pattern compiled) {
    private static final Pattern SEGMENTS = Pattern.compile("/|[^/]+");

    static AccessRule open(String pattern) {
        return new AccessRule(pattern, Openness.TO_ALL, Set.of(), compile(pattern));
    }

    static AccessRule openLocally(String pattern, Set<Role> roles) {
        return new AccessRule(pattern, Openness.ON_THIS_MACHINE, Set.copyOf(EnumSet.copyOf(roles)), compile(pattern));
    }

    static AccessRule of(String pattern, Set<Role> roles) {
        return new AccessRule(pattern, Openness.TO_ROLES, Set.copyOf(EnumSet.copyOf(roles)), compile(pattern));
    }

    /** Who may use an address without having signed in. */
    public enum Openness {
        /** Everybody. */
        TO_ALL,
        /** Everybody who calls from this machine itself, such as a monitor or the launcher. */
        ON_THIS_MACHINE,
        /** Nobody. */
        TO_ROLES
    }

    /** Whether this rule is about {@code path}. */
    public boolean covers(String path) {
        return compiled.matcher(path).matches();
    }

    private static Pattern compile(String pattern) {
        StringBuilder expression = new StringBuilder();
        for (String segment :
                SEGMENTS.matcher(pattern).results().map(MatchResult::group).toList()) {
            if (segment.equals("*")) {
                expression.append(".+");
            } else if (segment.startsWith("{")) {
                expression.append("[^/]+");
            } else {
                expression.append(Pattern.quote(segment));
            }
        }
        return Pattern.compile(expression.toString());
    }
}
