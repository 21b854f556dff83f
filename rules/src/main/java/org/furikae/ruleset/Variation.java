package org.furikae.ruleset;

import java.util.Map;
import java.util.Optional;

/**
 * How a rule set is tried out otherwise than it is.
 *
 * @param without name of a rule that must not fire
 * @param parameters values in place of those of {@code ruleset.yaml}: Integer, Boolean, String or Set of String by name
 */
public record Variation(Optional<String> without, Map<String, Object> parameters) {
    public static final Variation NONE = new Variation(Optional.empty(), Map.of());

    public Variation {
        parameters = Map.copyOf(parameters);
    }

    public Variation without(RuleInfo rule) {
        return new Variation(Optional.of(rule.name()), parameters);
    }

    public Variation with(Map<String, Object> values) {
        return new Variation(without, values);
    }
}
