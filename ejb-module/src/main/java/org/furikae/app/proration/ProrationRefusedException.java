package org.furikae.app.proration;

import jakarta.ejb.ApplicationException;

/** A run or a method cannot be made or changed as asked; nothing was changed. The message says in Japanese how to mend it. */
@ApplicationException(rollback = true)
public class ProrationRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What kind of refusal, for those who answer with a status. */
    public enum Reason {
        /** There is no such run, pool, share, claim or method. */
        NOT_FOUND,
        /** What was asked for cannot be computed or stored with the data as they are. */
        NOT_POSSIBLE,
        /** Somebody or something changed it meanwhile: look again. */
        CHANGED_MEANWHILE,
        /** Another person must do it. */
        ANOTHER_PERSON
    }

    private final Reason reason;

    public ProrationRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
