package org.furikae.exchange.value;

/**
 * A cell's text that has no reading of the kind asked for. The message is Japanese, for the person who mends the file, and
 * may repeat the value: it belongs into row errors, never into logs.
 */
public final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    public BadValue(String message) {
        super(message, null, false, false);
    }
}
