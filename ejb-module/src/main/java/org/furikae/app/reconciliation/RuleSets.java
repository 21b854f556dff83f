package org.furikae.app.reconciliation;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.furikae.app.persistence.RuleSetTable;
import org.furikae.decision.Reconciler;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.ShippedRuleset;

/** Rule sets by version: the one in force, and those of earlier decisions, of which the last one asked for is kept compiled. */
@ApplicationScoped
public class RuleSets {
    @Inject
    private RuleSetTable table;

    private Optional<Ruleset> earlier = Optional.empty();

    /** Something to do with rules, while they are kept compiled. */
    @FunctionalInterface
    interface Use<T> {
        T with(Reconciler reconciler);
    }

    /** Empty when the version is neither in force nor stored. */
    synchronized <T> Optional<T> use(String version, Use<T> use) {
        if (ShippedRuleset.ruleset().version().equals(version)) {
            return Optional.of(use.with(ShippedRuleset.reconciler()));
        }
        if (earlier.isEmpty() || !earlier.get().version().equals(version)) {
            Optional<Ruleset> compiled = table.texts(version).map(Ruleset::of);
            if (compiled.isEmpty()) {
                return Optional.empty();
            }
            close();
            earlier = compiled;
        }
        return earlier.map(ruleset -> use.with(ruleset.reconciler()));
    }

    @PreDestroy
    void close() {
        earlier.ifPresent(Ruleset::close);
        earlier = Optional.empty();
    }
}
