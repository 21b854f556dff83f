package org.furikae.server.database;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Says when starting again has stopped to help: more than so many times within a period. */
final class RestartLimit {
    private final int times;
    private final Duration period;
    private final Deque<Instant> earlier = new ArrayDeque<>();

    RestartLimit(int times, Duration period) {
        this.times = times;
        this.period = period;
    }

    boolean allowed(Instant now) {
        while (!earlier.isEmpty() && earlier.peekFirst().isBefore(now.minus(period))) {
            earlier.removeFirst();
        }
        earlier.addLast(now);
        return earlier.size() <= times;
    }
}
