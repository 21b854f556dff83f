package org.furikae.ruleset;

import org.furikae.decision.Reconciler;

/** The rule set that comes with the product, compiled once per class loader when first asked for. */
public final class ShippedRuleset {
    private static final Compiled RULESET = new Compiled();

    private ShippedRuleset() {}

    /** Decides claims by the shipped rules; safe for use by several threads. */
    public static Reconciler reconciler() {
        return ruleset().reconciler();
    }

    public static Ruleset ruleset() {
        return RULESET.get();
    }

    /**
     * Keeps what was compiled. A static initialiser would keep a failure as well, until the program ends, and compiling may fail
     * once: an application server closes and opens its archives again at the end of a deployment.
     */
    private static final class Compiled {
        private volatile Ruleset ruleset;

        Ruleset get() {
            Ruleset known = ruleset;
            return known == null ? compile() : known;
        }

        private synchronized Ruleset compile() {
            if (ruleset == null) {
                ruleset = Ruleset.onClassPath(ShippedRuleset.class.getClassLoader(), "rulesets");
            }
            return ruleset;
        }
    }
}
