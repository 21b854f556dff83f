package org.furikae.ruleset.fact;

/** No rule saw a sign of a filing kind. */
public record NoFilingSign() {}
