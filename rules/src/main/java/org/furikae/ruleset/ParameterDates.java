package org.furikae.ruleset;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.furikae.ruleset.RulesetManifest.DatedValue;

/** Whether each parameter has exactly one value in every treatment month from the first that the rule set was made for. */
final class ParameterDates {
    private ParameterDates() {}

    /**
     * Months in which a parameter has no value or two.
     *
     * @param name of the parameter
     * @param overlap whether there are two values; otherwise there is none
     */
    record Fault(String name, Months months, boolean overlap) {}

    static List<Fault> faults(String name, List<DatedValue> values, YearMonth effectiveFrom) {
        List<Months> spans = values.stream()
                .map(value -> Months.parse(name, value.from(), value.until()))
                .sorted(Comparator.comparing(Months::from))
                .toList();
        List<Fault> faults = new ArrayList<>();
        YearMonth covered = effectiveFrom.minusMonths(1);
        boolean first = true;
        for (Months span : spans) {
            if (span.from().isAfter(covered.plusMonths(1))) {
                faults.add(new Fault(
                        name, new Months(covered.plusMonths(1), span.from().minusMonths(1)), false));
            } else if (!first && !span.from().isAfter(covered)) {
                faults.add(new Fault(name, new Months(span.from(), earlier(covered, span.until())), true));
            }
            covered = span.until().isAfter(covered) ? span.until() : covered;
            first = false;
        }
        if (covered.isBefore(Months.LAST)) {
            faults.add(new Fault(name, new Months(covered.plusMonths(1), Months.LAST), false));
        }
        return faults;
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }
}
