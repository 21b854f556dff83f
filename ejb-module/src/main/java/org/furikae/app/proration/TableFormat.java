package org.furikae.app.proration;

/** The kind of file that an export writes. */
public enum TableFormat {
    XLSX,
    CSV
}
