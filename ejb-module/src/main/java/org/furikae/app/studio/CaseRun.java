package org.furikae.app.studio;

import java.util.List;
import java.util.Map;
import org.furikae.ruleset.trial.CaseResult;

/**
 * What came of running the cases of a draft.
 *
 * @param faults why they could not run; empty when they ran
 * @param green how many came out as expected
 * @param red those that did not
 * @param millis that it took
 */
public record CaseRun(List<RuleFault> faults, long green, List<Red> red, long millis) {
    public CaseRun {
        faults = List.copyOf(faults);
        red = List.copyOf(red);
    }

    /**
     * A case that did not come out as expected.
     *
     * @param file in which it is written
     * @param failures what differs, in Japanese
     */
    public record Red(String file, String rule, String name, List<String> failures) {
        public Red {
            failures = List.copyOf(failures);
        }

        private static Red of(CaseResult result, Map<String, String> files) {
            return new Red(files.getOrDefault(result.rule(), ""), result.rule(), result.name(), result.failures());
        }
    }

    /** @param files with cases, by the name of the rule */
    static CaseRun of(TrialResult result, Map<String, String> files) {
        return new CaseRun(
                result.findings().stream().map(RuleFault::of).toList(),
                result.green(),
                result.cases().stream()
                        .filter(one -> !one.green())
                        .map(one -> Red.of(one, files))
                        .toList(),
                result.millis());
    }
}
