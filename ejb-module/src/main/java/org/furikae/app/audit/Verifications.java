package org.furikae.app.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.furikae.app.persistence.Database;

/** Verifies in the background, one at a time: two would only read the same twice. */
@ApplicationScoped
class Verifications {
    private static final Logger LOG = Logger.getLogger(Verifications.class.getName());

    @Inject
    private Database database;

    @Resource
    private ManagedExecutorService executor;

    private Optional<VerificationStatus> last = Optional.empty();

    synchronized Optional<VerificationStatus> last() {
        return last;
    }

    /** @return whether it was begun; not while another is under way */
    synchronized boolean begin(String startedBy) {
        if (last.map(VerificationStatus::isRunning).orElse(false)) {
            return false;
        }
        last = Optional.of(new VerificationStatus(startedBy, now(), 0, Optional.empty(), Optional.empty()));
        executor.execute(this::run);
        return true;
    }

    private void run() {
        try {
            AuditReport report = new AuditVerifier(database).verify(List.of(), this::progressed);
            finish(Optional.of(report));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The audit trail could not be verified", e);
            finish(Optional.empty());
        }
    }

    private synchronized void progressed(long done) {
        last = last.map(status -> new VerificationStatus(
                status.startedBy(), status.startedAt(), done, Optional.empty(), Optional.empty()));
    }

    private synchronized void finish(Optional<AuditReport> report) {
        last = last.map(status -> new VerificationStatus(
                status.startedBy(), status.startedAt(), status.done(), Optional.of(now()), report));
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
