package org.furikae.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The days of treatment (受診日) in one month. Without known days every day of the month counts (decisions.md).
 *
 * @param knownDays days of the month, 1 to 31; empty when unknown
 */
public record TreatmentDays(YearMonth month, List<Integer> knownDays) {
    public TreatmentDays {
        SortedSet<Integer> sorted = new TreeSet<>(knownDays);
        if (!sorted.isEmpty() && (sorted.first() < 1 || sorted.last() > month.lengthOfMonth())) {
            throw new IllegalArgumentException("a treatment day lies outside its month");
        }
        knownDays = List.copyOf(sorted);
    }

    public boolean known() {
        return !knownDays.isEmpty();
    }

    /** The days that the decision looks at, in order. */
    public List<LocalDate> dates() {
        return (known()
                        ? knownDays.stream()
                        : IntStream.rangeClosed(1, month.lengthOfMonth()).boxed())
                .map(month::atDay)
                .toList();
    }

    public LocalDate first() {
        return known() ? month.atDay(knownDays.get(0)) : month.atDay(1);
    }

    public LocalDate last() {
        return known() ? month.atDay(knownDays.get(knownDays.size() - 1)) : month.atEndOfMonth();
    }
}
