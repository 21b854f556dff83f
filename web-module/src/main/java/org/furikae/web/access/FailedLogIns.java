package org.furikae.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Slows down whoever tries many names: after fifty failures within ten minutes a client has to wait until those are over. One
 * name is guarded by the lock of its account; many people may share a client's address, which is why this one allows more.
 */
@ApplicationScoped
public class FailedLogIns {
    static final Duration MEMORY = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private final int allowed;
    private final Map<String, Failures> byClient = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Inject
    public FailedLogIns(@ConfigProperty(name = "furikae.lock.client-failures", defaultValue = "50") int allowed) {
        this.allowed = allowed;
    }

    protected FailedLogIns() {
        this(1);
    }

    /** Whether the next attempt is to be refused without looking at it. */
    public synchronized boolean mustWait(String client, Instant now) {
        Failures failures = byClient.get(client);
        return failures != null && failures.count >= allowed && now.isBefore(failures.first.plus(MEMORY));
    }

    public synchronized void failed(String client, Instant now) {
        byClient.merge(
                client,
                new Failures(1, now),
                (old, first) -> now.isBefore(old.first.plus(MEMORY)) ? new Failures(old.count + 1, old.first) : first);
    }

    private record Failures(int count, Instant first) {}
}
