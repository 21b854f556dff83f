package org.furikae.app.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the check of a log-in needs of an account.
 *
 * @param failures in a row
 * @param secret of the second factor, encrypted
 * @param secondFactor whether a code is asked for
 * @param lastStep time step of the last code that was used
 * @param secondFactorRequired whether one of the roles asks for a second factor
 */
record StoredAccount(
        String userName,
        int version,
        boolean enabled,
        String passwordHash,
        Optional<String> previousPasswordHash,
        boolean mustChangePassword,
        int failures,
        Optional<Instant> lastFailedAt,
        Optional<Instant> lockedUntil,
        int sessionStamp,
        Optional<byte[]> secret,
        boolean secondFactor,
        long lastStep,
        boolean secondFactorRequired,
        Set<Role> roles) {
    boolean isLocked(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }

    boolean mayAdminister() {
        return enabled && roles.contains(Role.ADMIN);
    }
}
