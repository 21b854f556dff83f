package org.furikae.batch;

/** The call itself is wrong, or a file cannot be read: nothing was done. The message is Japanese and says how to mend it. */
final class WrongCall extends Exception {
    private static final long serialVersionUID = 1L;

    WrongCall(String message) {
        super(message);
    }

    WrongCall(String message, Throwable cause) {
        super(message, cause);
    }
}
