package org.furikae.app.proration;

import java.time.Instant;
import java.util.Optional;
import org.furikae.proration.ProrationMethod;

/**
 * A method as stored.
 *
 * @param number counts up; 1 is the one shipped first
 * @param version what somebody who wants to change it must have seen
 * @param enteredBy user name of the last who wrote it; {@code system} when it was shipped
 * @param reason why it was entered
 * @param replaces the method in force whose place it takes when it is put in force
 * @param putInForce by another person
 * @param confirmed when somebody held it against its source; the method itself says whether
 */
public record StoredMethod(
        long number,
        int version,
        MethodState state,
        ProrationMethod method,
        String enteredBy,
        Instant enteredAt,
        String reason,
        Optional<Long> replaces,
        Optional<Signature> putInForce,
        Optional<Signature> confirmed,
        Optional<Signature> withdrawn) {}
