package org.furikae.exchange;

/**
 * A column of a table that is written. Values are handed over as text; the type says what cell they become in a workbook.
 *
 * @param type {@link ColumnType#NUMBER} for whole numbers, {@link ColumnType#DATE} for ISO dates, otherwise text
 */
record OutputColumn(String header, ColumnType type) {}
