package org.furikae.app.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody or something that can log in, as administrators see it.
 *
 * @param number stands for the account in addresses
 * @param version goes up with each change by an administrator or the user
 * @param mustChangePassword whether the password was given by an administrator and not yet changed
 * @param lockedUntil present while too many failures keep the account shut
 * @param secondFactorSince when the second factor was set up
 * @param demo whether this is a sample user of the demonstration
 */
public record Account(
        long number,
        String userName,
        int version,
        Set<Role> roles,
        boolean enabled,
        boolean mustChangePassword,
        Optional<Instant> lockedUntil,
        Optional<Instant> secondFactorSince,
        boolean demo,
        Instant createdAt,
        Optional<Instant> lastLogInAt) {
    public Account {
        roles = Set.copyOf(roles);
    }
}
