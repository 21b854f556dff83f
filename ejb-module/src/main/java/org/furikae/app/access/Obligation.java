package org.furikae.app.access;

/** What somebody must do after log-in before anything else. */
public enum Obligation {
    /** The password is one that an administrator gave. */
    CHANGE_PASSWORD,
    /** A role asks for a second factor, and there is none yet. */
    SET_UP_SECOND_FACTOR
}
