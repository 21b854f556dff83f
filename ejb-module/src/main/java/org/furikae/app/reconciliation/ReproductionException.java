package org.furikae.app.reconciliation;

/** A decision cannot be made again. */
public class ReproductionException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        NO_DECISION,
        DECIDED_BY_A_PERSON,
        /** A proration run made it, from a decision that comes before it in the history. */
        PRORATED_BY_A_RUN,
        RULE_SET_MISSING,
        /** There is nothing here to compare with: an archive of the month has the explanation. */
        EXPLANATION_ARCHIVED,
        /** The rule set is stored, but does not pass the gates of today, so it is not loaded. */
        RULE_SET_REFUSED
    }

    private final Reason reason;

    public ReproductionException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
