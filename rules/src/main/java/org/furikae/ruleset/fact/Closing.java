package org.furikae.ruleset.fact;

/** All proposals are made: the last phase may pick. */
public record Closing() {}
