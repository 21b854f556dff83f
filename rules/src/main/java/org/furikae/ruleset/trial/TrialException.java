package org.furikae.ruleset.trial;

/** A trial that gave no result though the rules may be right. The message is Japanese and says what to do. */
public final class TrialException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why there is no result. */
    public enum Reason {
        /** Somebody stopped it. */
        CANCELLED,
        /** As many as may run at once are running. */
        BUSY,
        /** The process cannot be started or is not ours. */
        NOT_STARTED
    }

    private final Reason reason;

    TrialException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    TrialException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
