package org.furikae.app.studio;

import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.furikae.decision.Outcome;

/**
 * Over which past claims a draft is compared with what is in force.
 *
 * @param from first treatment month; empty: from the beginning
 * @param until last treatment month, inclusive; empty: to the end
 * @param outcomes of the decisions in force; empty set: all
 * @param insurerNumber filed or billed; empty: all
 * @param batch number of a batch; empty: all
 * @param sample at most so many claims, spread evenly; empty: all
 */
public record ImpactScope(
        Optional<YearMonth> from,
        Optional<YearMonth> until,
        Set<Outcome> outcomes,
        String insurerNumber,
        Optional<Long> batch,
        Optional<Long> sample) {
    public static final ImpactScope ALL =
            new ImpactScope(Optional.empty(), Optional.empty(), Set.of(), "", Optional.empty(), Optional.empty());

    public ImpactScope {
        EnumSet<Outcome> chosen = EnumSet.noneOf(Outcome.class);
        chosen.addAll(outcomes);
        outcomes = Collections.unmodifiableSet(chosen);
    }
}
