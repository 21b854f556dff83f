package org.furikae.web.chart;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.furikae.decision.Outcome;

/** Outcomes that mean the same for the day's work; few enough to tell apart in a chart. */
public enum OutcomeGroup {
    /** An insurer is billed. */
    BILLED,
    /** Billed as filed although lost, or sent back. */
    NOT_TRANSFERRED,
    /** A person has to look or to ask. */
    FOR_PEOPLE,
    /** Looked up again later by itself. */
    AWAITING,
    /** Shared among insurers. */
    SHARED;

    /** For style sheets: {@code for-people}. */
    public String styleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static OutcomeGroup of(Outcome outcome) {
        return switch (outcome) {
            case AS_FILED, BRANCH_CORRECTED, TRANSFERRED, SPLIT, IDENTIFIED -> BILLED;
            case BILLED_AS_LOST, RETURNED -> NOT_TRANSFERRED;
            case INQUIRY, REVIEW -> FOR_PEOPLE;
            case AWAITING -> AWAITING;
            case UNRESOLVED, PRORATED -> SHARED;
        };
    }

    /** Claims by group; every group is a key, in their order. */
    public static Map<OutcomeGroup, Long> gathered(Map<Outcome, Long> byOutcome) {
        Map<OutcomeGroup, Long> gathered = new EnumMap<>(OutcomeGroup.class);
        for (OutcomeGroup group : values()) {
            gathered.put(group, 0L);
        }
        byOutcome.forEach((outcome, count) -> gathered.merge(of(outcome), count, Long::sum));
        return gathered;
    }
}
