package org.furikae.app.rules;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which release decides claims of which treatment month: of the releases that people made the last one about the month, and where
 * there is none the last one that came with the product.
 *
 * @param releases by number, at least one that came with the product
 */
public record Timetable(List<RuleRelease> releases) {
    public Timetable {
        releases = List.copyOf(releases);
    }

    /**
     * Months with one release in force.
     *
     * @param from first month; empty from the beginning
     */
    public record Span(Optional<YearMonth> from, RuleRelease release) {}

    public RuleRelease inForce(YearMonth month) {
        RuleRelease shipped = null;
        for (int i = releases.size() - 1; i >= 0; i--) {
            RuleRelease release = releases.get(i);
            if (!release.shipped() && release.covers(month)) {
                return release;
            }
            if (release.shipped() && shipped == null) {
                shipped = release;
            }
        }
        if (shipped == null) {
            throw new IllegalStateException("no rule set came with the product");
        }
        return shipped;
    }

    /** What is in force from which month on, oldest first. */
    public List<Span> spans() {
        List<Optional<YearMonth>> begins = new ArrayList<>();
        begins.add(Optional.empty());
        releases.stream()
                .flatMap(release -> release.effectiveFrom().stream())
                .distinct()
                .sorted()
                .forEach(month -> begins.add(Optional.of(month)));
        List<Span> spans = new ArrayList<>();
        for (Optional<YearMonth> begin : begins) {
            RuleRelease release = inForce(begin.orElse(YearMonth.of(1868, 1)));
            if (spans.isEmpty() || spans.get(spans.size() - 1).release().number() != release.number()) {
                spans.add(new Span(begin, release));
            }
        }
        return spans;
    }
}
