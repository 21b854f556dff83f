package org.furikae.ruleset.trial;

import java.util.List;
import java.util.Optional;
import org.furikae.ruleset.gate.GateReport;

/**
 * What a thorough look at a rule set says.
 *
 * @param examination empty when the gates refuse
 */
public record ExaminationReport(GateReport gates, List<CaseResult> cases, Optional<Examination> examination) {
    public ExaminationReport {
        cases = List.copyOf(cases);
    }
}
