package org.furikae.web.access;

import java.io.IOException;

/** A request went on after its limit, although it had not said so in its header. */
public class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    public TooLargeException() {
        super("the request is larger than allowed");
    }
}
