package org.furikae.app.access;

import jakarta.ejb.ApplicationException;

/** An account cannot be created or changed as asked. The message says why in Japanese. */
@ApplicationException(rollback = true)
public class AccountException extends Exception {
    private static final long serialVersionUID = 1L;

    public AccountException(String message) {
        super(message);
    }
}
