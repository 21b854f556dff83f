package org.furikae.app.access;

import java.time.Instant;
import java.util.Optional;

/**
 * What people see of their own account.
 *
 * @param secondFactorRequired whether one of the roles asks for a second factor
 * @param recoveryCodes how many are left
 */
public record OwnAccountView(
        boolean mustChangePassword,
        Optional<Instant> secondFactorSince,
        boolean secondFactorRequired,
        long recoveryCodes,
        Optional<Instant> lastLogInAt) {}
