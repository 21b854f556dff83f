package org.furikae.app.review;

import org.furikae.app.persistence.ManualDecisionTable;

/**
 * What somebody would do about a claim, in categories that are the same for all claims, so that agreement can be measured. Of two
 * who look at one claim the first one's pick is {@link #BILL}.
 */
public enum LookCategory {
    BILL,
    /** Bill other registrations than those picked first. */
    BILL_OTHER,
    AS_LOST,
    RETURN,
    /** Bill nobody: wait, or to proration. */
    NOBODY;

    /** @param samePick whether the registrations are those that were picked first */
    static LookCategory of(Choice choice, boolean samePick) {
        return switch (choice) {
            case BILL -> samePick ? BILL : BILL_OTHER;
            case AS_LOST -> AS_LOST;
            case RETURN -> RETURN;
            case WAIT, PRORATE, RULES, KEEP -> NOBODY;
        };
    }

    /** Of a decision by hand, which was there first. */
    static LookCategory of(ManualDecisionTable.Content first) {
        return of(Choice.valueOf(first.choice()), true);
    }
}
