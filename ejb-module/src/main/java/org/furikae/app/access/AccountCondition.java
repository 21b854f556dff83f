package org.furikae.app.access;

/** What a list of accounts can be narrowed to. */
public enum AccountCondition {
    ENABLED,
    DISABLED,
    /** Shut for a while after failures. */
    LOCKED,
    /** With a password that an administrator gave. */
    PASSWORD_TO_CHANGE,
    WITH_SECOND_FACTOR,
    WITHOUT_SECOND_FACTOR
}
