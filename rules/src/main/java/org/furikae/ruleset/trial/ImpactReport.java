package org.furikae.ruleset.trial;

import org.furikae.ruleset.gate.GateReport;

/**
 * What a draft would change.
 *
 * @param gates when they refuse, the numbers say how far it came
 * @param claims decided by both
 * @param changed of them
 */
public record ImpactReport(GateReport gates, long claims, long changed) {}
