package org.furikae.web.batches;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast a count grows, from two looks at it.
 *
 * @param from when the first look was
 * @param fromCount the count then
 * @param to when the last look was
 * @param toCount the count then
 */
public record Pace(Instant from, long fromCount, Instant to, long toCount) implements Serializable {
    private static final Duration WINDOW = Duration.ofSeconds(20);

    /** The first look: no speed yet. */
    public static Pace start(Instant now, long count) {
        return new Pace(now, count, now, count);
    }

    /** After another look. The first one moves along, so that the speed is that of the last seconds. */
    public Pace look(Instant now, long count) {
        if (count < toCount) {
            return start(now, count);
        }
        return Duration.between(from, now).compareTo(WINDOW) > 0
                ? new Pace(to, toCount, now, count)
                : new Pace(from, fromCount, now, count);
    }

    /** Per second; empty until something has grown. */
    public Optional<Double> perSecond() {
        double seconds = Duration.between(from, to).toMillis() / 1000.0;
        return toCount > fromCount && seconds > 0 ? Optional.of((toCount - fromCount) / seconds) : Optional.empty();
    }

    /** Time until {@code total} is reached at this speed. */
    public Optional<Duration> until(long total) {
        return perSecond().map(speed -> Duration.ofSeconds((long) Math.ceil(Math.max(0, total - toCount) / speed)));
    }
}
