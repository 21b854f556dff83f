package org.furikae.ruleset.dictionary;

/**
 * A value that a rule may name.
 *
 * @param japanese what people call it; empty when it has no such name
 */
public record FactConstant(String name, String japanese) {}
