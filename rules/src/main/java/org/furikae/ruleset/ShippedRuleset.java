package org.furikae.ruleset;

import org.furikae.decision.Reconciler;

/** The rule set that comes with the product, compiled once per class loader when first asked for. */
public final class ShippedRuleset {
    private ShippedRuleset() {}

    /** Decides claims by the shipped rules; safe for use by several threads. */
    public static Reconciler reconciler() {
        return Holder.RULESET.reconciler();
    }

    public static Ruleset ruleset() {
        return Holder.RULESET;
    }

    private static final class Holder {
        static final Ruleset RULESET = Ruleset.onClassPath(ShippedRuleset.class.getClassLoader(), "rulesets");
    }
}
