package org.furikae.ruleset.fact;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of the rule set in force for one treatment month. Asking for a name or type that {@code ruleset.yaml} does
 * not hold is an error of the rule set.
 */
public final class Parameters {
    private final Map<String, Object> values;

    /** @param values Integer, Boolean, String or Set of String by name */
    public Parameters(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** The same with other values for some names. */
    public Parameters with(Map<String, Object> others) {
        if (others.isEmpty()) {
            return this;
        }
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(others);
        return new Parameters(all);
    }

    public boolean flag(String name) {
        return value(name, Boolean.class);
    }

    public int number(String name) {
        return value(name, Integer.class);
    }

    public String text(String name) {
        return value(name, String.class);
    }

    /** Whether the list {@code name} contains {@code text}. */
    public boolean lists(String name, String text) {
        return value(name, Set.class).contains(text);
    }

    private <T> T value(String name, Class<T> type) {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("ruleset.yamlにパラメータ「" + name + "」がないか、値の種類が違います。");
        }
        return type.cast(value);
    }
}
