package org.furikae.batch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.furikae.decision.Reconciler;
import org.furikae.identity.KanjiVariants;
import org.furikae.proration.PoolRules;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.ShippedRuleset;

/**
 * Rules that compile while files are read.
 *
 * @param <R> what they are for
 */
final class LoadingRules<R> {
    private final CompletableFuture<R> rules;

    private LoadingRules(Supplier<R> loading) {
        rules = CompletableFuture.supplyAsync(loading);
    }

    /**
     * @param folder of the rule set; empty for the shipped one
     * @param variants of kanji by which names are compared
     */
    static LoadingRules<Reconciler> toDecide(Optional<Path> folder, KanjiVariants variants) {
        return new LoadingRules<>(() ->
                folder.map(Ruleset::load).orElseGet(ShippedRuleset::ruleset).reconciler(variants));
    }

    /** @param folder of the rule set; empty for the shipped one */
    static LoadingRules<PoolRules> toProrate(Optional<Path> folder) {
        return new LoadingRules<>(() -> folder.map(Ruleset::loadPoolRules).orElseGet(ShippedRuleset::poolRules));
    }

    /** @throws WrongCall when the rule set is not fit for use */
    R await() throws WrongCall {
        try {
            return rules.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RulesetException fault) {
                throw new WrongCall("規則の組を使えません。" + fault.getMessage(), fault);
            }
            throw e;
        }
    }
}
