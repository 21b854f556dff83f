package org.furikae.app.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.furikae.app.rules.RulesInForce;
import org.furikae.app.rules.Timetable;

/** Divides the claims of a comparison by the version that is in force for their months. */
@ApplicationScoped
class ImpactParts {
    @Inject
    private PastClaimTable pastClaims;

    @Inject
    private RulesInForce rules;

    /** Months with one version in force, within the scope. */
    record Part(String version, PastClaimTable.Selection selection, long claims) {}

    /** Those in which there are claims, earlier months first. */
    List<Part> of(ImpactScope scope) {
        long all = pastClaims.count(new PastClaimTable.Selection(scope, scope.from(), scope.until(), 1));
        long oneOf = scope.sample()
                .filter(sample -> sample > 0 && sample < all)
                .map(sample -> (all + sample - 1) / sample)
                .orElse(1L);
        List<Timetable.Span> spans = rules.timetable().spans();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Optional<YearMonth> from = later(spans.get(i).from(), scope.from());
            Optional<YearMonth> until = i + 1 < spans.size()
                    ? earlier(spans.get(i + 1).from().map(month -> month.minusMonths(1)), scope.until())
                    : scope.until();
            PastClaimTable.Selection selection = new PastClaimTable.Selection(scope, from, until, oneOf);
            long count = pastClaims.count(selection);
            if (count > 0) {
                parts.add(new Part(spans.get(i).release().rulesetVersion(), selection, count));
            }
        }
        return parts;
    }

    private static Optional<YearMonth> later(Optional<YearMonth> one, Optional<YearMonth> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().isAfter(other.get()) ? one.get() : other.get())
                : one.or(() -> other);
    }

    private static Optional<YearMonth> earlier(Optional<YearMonth> one, Optional<YearMonth> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().isBefore(other.get()) ? one.get() : other.get())
                : one.or(() -> other);
    }
}
