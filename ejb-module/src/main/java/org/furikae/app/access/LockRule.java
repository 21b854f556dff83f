package org.furikae.app.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** After how many failures in a row an account is locked, and for how long. */
@ApplicationScoped
class LockRule {
    private final int failures;
    private final Duration duration;

    @Inject
    LockRule(
            @ConfigProperty(name = "furikae.lock.failures", defaultValue = "10") int failures,
            @ConfigProperty(name = "furikae.lock.minutes", defaultValue = "10") int minutes) {
        this.failures = failures;
        this.duration = Duration.ofMinutes(minutes);
    }

    protected LockRule() {
        this(1, 1);
    }

    /** Failures in a row with the one of this moment; those before a pause as long as a lock are forgotten. */
    int count(StoredAccount account, Instant now) {
        boolean recent = account.lastFailedAt()
                .filter(last -> now.isBefore(last.plus(duration)))
                .isPresent();
        return recent ? account.failures() + 1 : 1;
    }

    boolean isReachedBy(int count) {
        return count >= failures;
    }

    Instant end(Instant now) {
        return now.plus(duration);
    }
}
