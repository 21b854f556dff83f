package org.furikae.proration;

/** Something that keeps a proration from being computed. The message is Japanese and says what to mend. */
public class ProrationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProrationException(String message) {
        super(message);
    }

    public ProrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
