package org.furikae.app.proration;

import java.time.LocalDate;
import java.util.List;
import org.furikae.claim.Yen;
import org.furikae.proration.ProrationMethod;

/**
 * A run as its page opens: sums only, however large the run.
 *
 * @param methods as they were used, whatever became of them since; by date
 * @param rulesetVersion content hash of the rules that chose the pools
 * @param knownAsOf day as of which insurers exist
 * @param knowledgeBatch the last batch whose insurers and payment results were known
 * @param months by treatment month
 * @param flows from the claims of each agency to the kinds of insurers that bear them, the largest first
 * @param openClaims claims of an approved run that were not taken back; 0 for a draft
 * @param openAmount what they bring in
 */
public record RunView(
        RunSummary summary,
        List<ProrationMethod> methods,
        String rulesetVersion,
        LocalDate knownAsOf,
        long knowledgeBatch,
        List<RunMonth> months,
        List<Flow> flows,
        long openClaims,
        Yen openAmount) {
    public RunView {
        methods = List.copyOf(methods);
        months = List.copyOf(months);
        flows = List.copyOf(flows);
    }
}
