package org.furikae.batch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.ShippedRuleset;

/** A rule set that compiles while files are read. */
final class LoadingRules {
    private final CompletableFuture<Ruleset> ruleset;

    /** @param folder of the rule set; empty for the shipped one */
    LoadingRules(Optional<Path> folder) {
        ruleset = CompletableFuture.supplyAsync(() -> folder.map(Ruleset::load).orElseGet(ShippedRuleset::ruleset));
    }

    /** @throws WrongCall when the rule set is not fit for use */
    Ruleset await() throws WrongCall {
        try {
            return ruleset.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RulesetException fault) {
                throw new WrongCall("規則の組を使えません。" + fault.getMessage(), fault);
            }
            throw e;
        }
    }
}
