package org.furikae.app.person;

import jakarta.ejb.ApplicationException;

/** A search cannot be made as asked. The message says in Japanese how to mend it, and nothing about the person. */
@ApplicationException(rollback = true)
public class PersonSearchRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    public PersonSearchRefusedException(String message) {
        super(message);
    }
}
