package org.furikae.app.reconciliation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.concurrent.Future;
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
        try {
            LOG.log(
                    Level.INFO,
                    "Rule set {0} is compiled.",
                    ShippedRuleset.reconciler().rulesetVersion());
        } catch (RulesetException e) {
            LOG.log(Level.SEVERE, "The shipped rules do not compile; no claim can be decided", e);
        }
    }
}
