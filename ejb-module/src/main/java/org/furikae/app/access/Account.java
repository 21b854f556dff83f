package org.furikae.app.access;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody or something that can log in.
 *
 * @param demo whether this is a sample user of the demonstration
 */
public record Account(String userName, Set<Role> roles, boolean enabled, boolean demo, Instant createdAt) {
    public Account {
        roles = Set.copyOf(roles);
    }
}
