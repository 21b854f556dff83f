package org.furikae.ruleset;

import java.util.function.BiFunction;
import org.furikae.decision.Reconciler;
import org.furikae.proration.PoolRules;

/** The rule set that comes with the product, compiled once per class loader when first asked for. */
public final class ShippedRuleset {
    static final String ROOT = "rulesets";
    private static final Compiled<Ruleset> RULESET = new Compiled<>(Ruleset::onClassPath);
    private static final Compiled<PoolRules> POOL_RULES = new Compiled<>(Ruleset::poolRulesOnClassPath);

    private ShippedRuleset() {}

    /** Decides claims by the shipped rules; safe for use by several threads. */
    public static Reconciler reconciler() {
        return ruleset().reconciler();
    }

    /**
     * Chooses pools by the shipped rules; safe for use by several threads. Does not compile the rules that decide claims: for
     * programs that decide none. Others ask the {@link #ruleset()}.
     */
    public static PoolRules poolRules() {
        return POOL_RULES.get();
    }

    public static Ruleset ruleset() {
        return RULESET.get();
    }

    /**
     * Keeps what was compiled. A static initialiser would keep a failure as well, until the program ends, and compiling may fail
     * once: an application server closes and opens its archives again at the end of a deployment.
     */
    private static final class Compiled<R> {
        private final BiFunction<ClassLoader, String, R> compiler;
        private volatile R compiled;

        Compiled(BiFunction<ClassLoader, String, R> compiler) {
            this.compiler = compiler;
        }

        R get() {
            R known = compiled;
            return known == null ? compile() : known;
        }

        private synchronized R compile() {
            if (compiled == null) {
                compiled = compiler.apply(ShippedRuleset.class.getClassLoader(), ROOT);
            }
            return compiled;
        }
    }
}
