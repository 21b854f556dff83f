package org.furikae.ruleset;

import java.util.Map;
import org.drools.model.Consequence;
import org.drools.model.Rule;
import org.drools.model.View;

/**
 * A rule at its place in {@code ruleset.yaml}, which is its salience. The place is not compiled into the rule: one rule more or
 * another order leaves all others as they are compiled.
 *
 * @param order from 0
 */
record OrderedRule(Rule rule, int order) implements Rule {
    @Override
    public String getName() {
        return rule.getName();
    }

    @Override
    public String getPackage() {
        return rule.getPackage();
    }

    @Override
    public String getUnit() {
        return rule.getUnit();
    }

    @Override
    public View getView() {
        return rule.getView();
    }

    @Override
    public Consequence getDefaultConsequence() {
        return rule.getDefaultConsequence();
    }

    @Override
    public Map<String, Consequence> getConsequences() {
        return rule.getConsequences();
    }

    // The attribute's own type says that it is an Integer.
    @SuppressWarnings("unchecked")
    @Override
    public <T> T getAttribute(Attribute<T> attribute) {
        return attribute == Attribute.SALIENCE ? (T) Integer.valueOf(-order) : rule.getAttribute(attribute);
    }

    @Override
    public Map<String, Object> getMetaData() {
        return rule.getMetaData();
    }

    @Override
    public Object getMetaData(String name) {
        return rule.getMetaData(name);
    }
}
