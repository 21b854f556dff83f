package org.furikae.ruleset;

import org.furikae.decision.Explanation.FiredRule;

/**
 * A rule of a rule set.
 *
 * @param name a sentence
 * @param phase the phase's folder
 * @param slug the rule's folder
 * @param order place in {@code ruleset.yaml}, from 0; earlier rules fire first and their proposals go first
 * @param months treatment months in which the rule holds
 * @param shown how an explanation shows the rule
 */
public record RuleInfo(String name, String phase, String slug, int order, Months months, FiredRule shown) {}
