package org.furikae.harness;

/** The call itself is wrong. The message is Japanese and says how to mend it. */
public final class WrongCall extends Exception {
    private static final long serialVersionUID = 1L;

    public WrongCall(String message) {
        super(message);
    }
}
