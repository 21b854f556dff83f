package org.furikae.web.chart;

import java.util.Locale;
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
}
