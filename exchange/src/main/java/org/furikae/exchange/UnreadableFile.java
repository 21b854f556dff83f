package org.furikae.exchange;

/**
 * A file that cannot be taken in at all. The message is Japanese, says how to mend the file, and holds nothing of the file's
 * content but names of sheets and columns.
 */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public UnreadableFile(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public UnreadableFile(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why a file cannot be taken in. */
    public enum Reason {
        /** Larger than the limits. */
        TOO_LARGE(413),
        /** Another type of file than xlsx and csv. */
        UNSUPPORTED(415),
        /** The right type, but broken, locked, empty or without its header. */
        UNREADABLE(422);

        private final int httpStatus;

        Reason(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        /** The HTTP status that says the same. */
        public int httpStatus() {
            return httpStatus;
        }
    }
}
