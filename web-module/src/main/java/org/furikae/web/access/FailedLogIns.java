package org.furikae.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Slows down guessing: after ten wrong passwords for a name from one address, that pair has to wait for ten minutes. */
@ApplicationScoped
public class FailedLogIns {
    static final int ALLOWED = 10;
    static final Duration MEMORY = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private final Map<Attempt, Failures> byAttempt = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Attempt, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Whether the next password is to be refused without looking at it. */
    public synchronized boolean mustWait(String userName, String address, Instant now) {
        Failures failures = byAttempt.get(Attempt.of(userName, address));
        return failures != null && failures.count >= ALLOWED && now.isBefore(failures.last.plus(MEMORY));
    }

    public synchronized void failed(String userName, String address, Instant now) {
        byAttempt.merge(
                Attempt.of(userName, address),
                new Failures(1, now),
                (old, first) -> now.isBefore(old.last.plus(MEMORY)) ? new Failures(old.count + 1, now) : first);
    }

    public synchronized void succeeded(String userName, String address) {
        byAttempt.remove(Attempt.of(userName, address));
    }

    private record Attempt(String userName, String address) {
        static Attempt of(String userName, String address) {
            return new Attempt(userName.toLowerCase(Locale.ROOT), address);
        }
    }

    private record Failures(int count, Instant last) {}
}
