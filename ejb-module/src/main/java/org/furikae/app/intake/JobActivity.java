package org.furikae.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/**
 * Whether anything of the running job is at work. Jakarta Batch keeps its own notes in a database of its own: where that cannot be
 * written, as on a full disk, it neither starts the next step nor notes that the job failed, and the job would be waited for until
 * the next start of the application.
 */
@ApplicationScoped
class JobActivity {
    private final Clock clock;
    private int atWork;
    private Instant lastSeen = Instant.MIN;

    JobActivity() {
        this(Clock.systemUTC());
    }

    JobActivity(Clock clock) {
        this.clock = clock;
    }

    /** A job was started: what it does is still to come. */
    synchronized void begin() {
        lastSeen = clock.instant();
    }

    /** Does a part of the job. */
    <T> T during(Callable<T> work) throws Exception {
        change(1);
        try {
            return work.call();
        } finally {
            change(-1);
        }
    }

    private synchronized void change(int by) {
        atWork += by;
        lastSeen = clock.instant();
    }

    /** Whether no part of the job has been at work for so long. */
    synchronized boolean isQuietFor(Duration time) {
        return atWork == 0 && lastSeen.isBefore(clock.instant().minus(time));
    }
}
