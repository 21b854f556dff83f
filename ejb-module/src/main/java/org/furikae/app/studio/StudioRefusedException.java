package org.furikae.app.studio;

import jakarta.ejb.ApplicationException;

/** A draft, trial, impact or release cannot be made or changed as asked; nothing was changed. The message says in Japanese how to mend it. */
@ApplicationException(rollback = true)
public class StudioRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What kind of refusal. */
    public enum Reason {
        NOT_FOUND,
        /** What was asked for cannot be done with what is there. */
        NOT_POSSIBLE,
        /** Somebody changed it meanwhile: look again. */
        CHANGED_MEANWHILE,
        /** Another person must do it. */
        ANOTHER_PERSON,
        /** As much as may run at once is running. */
        BUSY
    }

    private final Reason reason;

    public StudioRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static StudioRefusedException notFound(String message) {
        return new StudioRefusedException(Reason.NOT_FOUND, message);
    }

    static StudioRefusedException notPossible(String message) {
        return new StudioRefusedException(Reason.NOT_POSSIBLE, message);
    }
}
