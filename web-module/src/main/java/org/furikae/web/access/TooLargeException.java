package org.furikae.web.access;

import java.io.IOException;

/** A request went on after its limit, although it had not said so in its header. */
public class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int megabytes;

    /** @param megabytes MiB that a file may have */
    public TooLargeException(int megabytes) {
        super("the request is larger than allowed");
        this.megabytes = megabytes;
    }

    public int megabytes() {
        return megabytes;
    }
}
