package org.furikae.ruleset.fact;

/** Nothing that was attested narrows the insurers among which the claim is shared. */
public record NoKindHint() {}
