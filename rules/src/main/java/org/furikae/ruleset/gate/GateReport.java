package org.furikae.ruleset.gate;

import java.util.ArrayList;
import java.util.List;

/**
 * What the gates say about a rule set.
 *
 * @param findings by file and line; empty when it may pass
 */
public record GateReport(List<GateFinding> findings) {
    public static final GateReport PASSED = new GateReport(List.of());

    public GateReport {
        findings = findings.stream().distinct().sorted(GateFinding.IN_ORDER).toList();
    }

    public boolean passed() {
        return findings.isEmpty();
    }

    /** This and another one. */
    public GateReport and(GateReport other) {
        List<GateFinding> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        return new GateReport(all);
    }
}
