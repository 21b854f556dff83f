package org.furikae.app.intake;

import java.time.Duration;
import java.time.Instant;

/**
 * Failed attempts at one batch that brought it no further. A batch is given up only when several failed over a time that is longer
 * than any stop of the application takes: while that is taken down its parts are missing one after the other, which is no fault of
 * the batch, and a full disk shows as such only in some places.
 *
 * @param reached rows read and claims decided when they failed
 * @param first when the first of them failed
 */
record Attempts(long batchId, long reached, int failed, Instant first) {
    static final Attempts NONE = new Attempts(0, 0, 0, Instant.MIN);

    private static final int MOST = 3;
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

    /** With one more; from the beginning when it is another batch's, or this one got further meanwhile. */
    Attempts another(long batch, long reachedNow, Instant now) {
        return batch == batchId && reachedNow == reached
                ? new Attempts(batch, reached, failed + 1, first)
                : new Attempts(batch, reachedNow, 1, now);
    }

    /** Whether trying again is of no use. */
    boolean areEnough(Instant now) {
        return failed >= MOST && !now.isBefore(first.plus(LONGEST_STOP));
    }
}
