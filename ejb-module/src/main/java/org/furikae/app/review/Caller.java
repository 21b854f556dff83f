package org.furikae.app.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who does something now. */
record Caller(String userName, Instant now) {
    static Caller of(String userName) {
        return new Caller(userName, Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
    }
}
