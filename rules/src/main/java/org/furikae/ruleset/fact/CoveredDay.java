package org.furikae.ruleset.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One treatment day and the person's qualifications in force on it.
 *
 * @param holdings usable qualifications in force, that of each insurer once, the filed one first
 * @param suspended whether a suspended registration covers the day
 * @param withoutSuccessor whether a registration covers the day whose dissolved insurer has no successor
 */
record CoveredDay(LocalDate day, List<Holding> holdings, boolean suspended, boolean withoutSuccessor) {
    /** The qualification that decides the day: the filed one when in force, otherwise the only one. */
    Optional<Holding> deciding() {
        return filed() || holdings.size() == 1 ? Optional.of(holdings.get(0)) : Optional.empty();
    }

    boolean filed() {
        return !holdings.isEmpty() && holdings.get(0).filed();
    }

    /** Whether two insurers other than the filed one are in force. */
    boolean severalOthers() {
        return holdings.size() - (filed() ? 1 : 0) > 1;
    }
}
