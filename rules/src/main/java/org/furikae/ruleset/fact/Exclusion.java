package org.furikae.ruleset.fact;

/**
 * The claim is of a class that cannot be transferred.
 *
 * @param what the class in Japanese words
 */
public record Exclusion(String what) {}
