package org.furikae.ruleset;

import java.util.Map;
import org.drools.model.Model;

/** The classes of rules that were compiled together; loaded once, when they are first needed. Safe for use by several threads. */
final class UnitClasses {
    private final Map<String, byte[]> bytes;
    private Model model;

    /** @param bytes by name */
    UnitClasses(Map<String, byte[]> bytes) {
        this.bytes = Map.copyOf(bytes);
    }

    Map<String, byte[]> bytes() {
        return bytes;
    }

    /** @throws RuleLoadException when they touch what rules do not get */
    synchronized Model model(ClassLoader product) {
        if (model == null) {
            model = new RuleClassLoader(bytes, product).model();
        }
        return model;
    }
}
