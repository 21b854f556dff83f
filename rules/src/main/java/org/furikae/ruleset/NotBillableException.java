package org.furikae.ruleset;

/** A claim cannot be billed as a person picked. The message is Japanese and says what to pick instead. */
public class NotBillableException extends Exception {
    private static final long serialVersionUID = 1L;

    public NotBillableException(String message) {
        super(message);
    }
}
