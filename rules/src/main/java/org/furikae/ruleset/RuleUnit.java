package org.furikae.ruleset;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rules that were compiled together. The classes may hold more rules than {@code texts}: those that were edited since.
 *
 * @param texts DRL of the rules in use, by path
 * @param classes bytes of the classes made of them, by name; none of them was loaded
 */
public record RuleUnit(SortedMap<String, String> texts, Map<String, byte[]> classes) {
    public RuleUnit {
        texts = new TreeMap<>(texts);
        classes = Map.copyOf(classes);
    }

    /** The names of the rules in use. */
    Set<String> ruleNames() {
        return texts.entrySet().stream()
                .map(entry -> new RuleText(entry.getKey(), entry.getValue()).name())
                .collect(Collectors.toSet());
    }

    /** The same with only the rules that are still written so. */
    RuleUnit only(SortedMap<String, String> rules) {
        return new RuleUnit(
                texts.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(rules.get(entry.getKey())))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new)),
                classes);
    }
}
