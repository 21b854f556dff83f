package org.furikae.app.reconciliation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.ShippedRuleset;

/** Compiles the rules while nobody waits for them: it takes seconds, and the first batch would. */
@Singleton
@Startup
@DenyAll
public class RulesetWarmUp {
    private static final Logger LOG = Logger.getLogger(RulesetWarmUp.class.getName());

    /** The server closes and opens the application's archives while it ends the deployment, and compiling reads them. */
    private static final int ATTEMPTS = 5;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Resource
    private ManagedExecutorService executor;

    private Future<?> compiling;

    @PostConstruct
    void start() {
        compiling = executor.submit(RulesetWarmUp::compile);
    }

    @PreDestroy
    void stop() {
        compiling.cancel(true);
    }

    private static void compile() {
        for (int left = ATTEMPTS - 1; left >= 0 && !isCompiled(left); left--) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** @param left attempts after this one: while there are any, a failure is no reason for alarm */
    private static boolean isCompiled(int left) {
        try {
            LOG.log(
                    Level.INFO,
                    "Rule set {0} is compiled.",
                    ShippedRuleset.reconciler().rulesetVersion());
            return true;
        } catch (RulesetException e) {
            LOG.log(Level.SEVERE, "The shipped rules do not compile; no claim can be decided", e);
            return true;
        } catch (RuntimeException e) {
            LOG.log(left > 0 ? Level.INFO : Level.SEVERE, "The rules could not be compiled during the start", e);
            return false;
        }
    }
}
