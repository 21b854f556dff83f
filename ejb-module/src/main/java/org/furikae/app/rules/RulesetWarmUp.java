package org.furikae.app.rules;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.furikae.ruleset.RulesetException;

/**
 * Compiles the rules in force while nobody waits for them: it takes seconds, and the first batch would. The server is ready when
 * they are compiled, or when it is known that they do not compile: people must get in to put others in force.
 */
@Singleton
@Startup
@PermitAll
public class RulesetWarmUp {
    private static final Logger LOG = Logger.getLogger(RulesetWarmUp.class.getName());

    /** The server closes and opens the application's archives while it ends the deployment, and compiling reads them. */
    private static final int ATTEMPTS = 5;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Resource
    private ManagedExecutorService executor;

    @EJB
    private FirstRelease first;

    @Inject
    private RulesInForce rules;

    private Future<?> compiling;

    private volatile boolean over;

    @PostConstruct
    void start() {
        first.awaitEntered();
        compiling = executor.submit(this::compile);
    }

    @PreDestroy
    void stop() {
        compiling.cancel(true);
    }

    /** Whether claims can be decided at once. */
    public boolean isOver() {
        return over;
    }

    private void compile() {
        for (int left = ATTEMPTS - 1; left >= 0 && !isCompiled(left); left--) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        over = true;
    }

    /** @param left attempts after this one: while there are any, a failure is no reason for alarm */
    private boolean isCompiled(int left) {
        try (InForce inForce = rules.now()) {
            for (Timetable.Span span : inForce.timetable().spans()) {
                YearMonth month = span.from().orElse(YearMonth.of(1868, 1));
                LOG.log(
                        Level.INFO,
                        "Rule set {0} is compiled.",
                        inForce.ruleset(month).version());
            }
            return true;
        } catch (RulesetException e) {
            LOG.log(Level.SEVERE, "Rules in force do not compile; their claims cannot be decided", e);
            return true;
        } catch (RuntimeException e) {
            LOG.log(left > 0 ? Level.INFO : Level.SEVERE, "The rules could not be compiled during the start", e);
            return false;
        }
    }
}
