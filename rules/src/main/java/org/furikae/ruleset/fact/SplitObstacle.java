package org.furikae.ruleset.fact;

/**
 * Something that keeps the claim from being split.
 *
 * @param what in Japanese words
 */
public record SplitObstacle(String what) {}
