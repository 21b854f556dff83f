package org.furikae.ruleset.trial;

import java.util.List;
import org.furikae.ruleset.gate.GateReport;

/**
 * What became of a rule set's cases.
 *
 * @param gates what the gates say; when they refuse, {@code cases} holds what ran before, mostly nothing
 */
public record TrialReport(GateReport gates, List<CaseResult> cases) {
    public TrialReport {
        cases = List.copyOf(cases);
    }

    /** Whether the gates let it through and every case is green. */
    public boolean green() {
        return gates.passed() && cases.stream().allMatch(CaseResult::green);
    }
}
