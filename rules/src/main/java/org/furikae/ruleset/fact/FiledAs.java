package org.furikae.ruleset.fact;

import org.furikae.decision.FilingKind;

/** The filing kind that holds. */
public record FiledAs(FilingKind kind) {}
