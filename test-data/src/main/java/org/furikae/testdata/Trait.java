package org.furikae.testdata;

/** What is odd about a person's entries in the register. Most people have nothing odd. */
enum Trait {
    ORDINARY,
    /** The address in the register is the one before a move. */
    MOVED,
    /** A character of the surname could not be carried and became ●, or its usual form was entered. */
    OTHER_CHARACTER,
    /** The kana name was entered in another spelling and put right later. */
    CORRECTED,
    /** A qualification was entered for the wrong person or insurer and cancelled. */
    CANCELLED,
    /** The record may not be shown at present (閲覧停止). */
    SUSPENDED,
    /** The loss of the earlier qualification was never notified: two seem to be in force. */
    LOSS_NOT_NOTIFIED,
    /** The newest qualification was never notified. */
    NOT_NOTIFIED,
    /** The newest qualification was entered months late. */
    LATE,
    /** The person was entered under two person keys. */
    TWO_KEYS,
    /** A dead person. */
    DECEASED
}
