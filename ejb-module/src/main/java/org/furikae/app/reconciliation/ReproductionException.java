package org.furikae.app.reconciliation;

/** A decision cannot be made again. */
public class ReproductionException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        NO_DECISION,
        DECIDED_BY_A_PERSON,
        RULE_SET_MISSING
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
