package org.furikae.ruleset;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.model.Model;

/** Rules that were compiled together. The classes may hold more rules than are in use: those that were edited since. */
public final class RuleUnit {
    private final SortedMap<String, String> texts;
    private final UnitClasses classes;

    /**
     * @param texts DRL of the rules in use, by path
     * @param classes made of them and perhaps others
     */
    RuleUnit(SortedMap<String, String> texts, UnitClasses classes) {
        this.texts = new TreeMap<>(texts);
        this.classes = classes;
    }

    /** DRL of the rules in use, by path. */
    public SortedMap<String, String> texts() {
        return Collections.unmodifiableSortedMap(texts);
    }

    /** The bytes of the classes by name. */
    public Map<String, byte[]> classes() {
        return classes.bytes();
    }

    /** Whether the classes are the same, whichever of their rules are in use. */
    public boolean sameClasses(RuleUnit other) {
        return classes.equals(other.classes);
    }

    /**
     * The rules in use as the engine reads them.
     *
     * @param orders places in {@code ruleset.yaml} by path
     */
    Model model(ClassLoader product, Map<String, Integer> orders) {
        return new PartOfModel(
                classes.model(product),
                texts.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> new RuleText(entry.getKey(), entry.getValue()).name(),
                                entry -> orders.get(entry.getKey()))));
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
