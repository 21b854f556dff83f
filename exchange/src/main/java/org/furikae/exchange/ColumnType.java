package org.furikae.exchange;

/** What a column holds, as far as files and templates need to know. */
public enum ColumnType {
    /** Free text, kept as given. */
    TEXT,
    /** Digits whose leading zeros matter: always a text cell. */
    CODE,
    DATE,
    MONTH,
    /** A whole number, of yen, points or things. */
    NUMBER,
    /** One of a few words. */
    CHOICE
}
