package org.furikae.ruleset;

import java.util.List;
import java.util.Map;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/**
 * Some rules of those that were compiled together, each at its place.
 *
 * @param orders places in {@code ruleset.yaml} by rule name
 */
record PartOfModel(Model whole, Map<String, Integer> orders) implements Model {
    @Override
    public String getName() {
        return whole.getName();
    }

    // Drools declares the raw type.
    @SuppressWarnings("rawtypes")
    @Override
    public List<Global> getGlobals() {
        return List.of();
    }

    @Override
    public List<Rule> getRules() {
        return whole.getRules().stream()
                .filter(rule -> orders.containsKey(rule.getName()))
                .map(rule -> (Rule) new OrderedRule(rule, orders.get(rule.getName())))
                .toList();
    }

    @Override
    public List<Query> getQueries() {
        return List.of();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
        return whole.getTypeMetaDatas();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
        return List.of();
    }
}
