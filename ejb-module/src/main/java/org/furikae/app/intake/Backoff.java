package org.furikae.app.intake;

import java.time.Duration;
import java.time.Instant;

/** Waits between attempts: half a second at first, doubling to 15 seconds. */
final class Backoff {
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private Instant until = Instant.MIN;
    private Duration next = SHORTEST;
    private int failures;

    void failed(Instant now) {
        failures++;
        until = now.plus(next);
        next = next.multipliedBy(2);
        if (next.compareTo(LONGEST) > 0) {
            next = LONGEST;
        }
    }

    void succeeded() {
        failures = 0;
        next = SHORTEST;
    }

    /** Whether the last failure was the first in a row. */
    boolean isFirst() {
        return failures == 1;
    }

    /** No attempt is made before this moment. */
    Instant until() {
        return until;
    }
}
