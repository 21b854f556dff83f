package org.furikae.app.intake;

/**
 * A row that was not accepted, and why.
 *
 * @param sequence position among the errors of the batch, counts up from 1
 * @param rowNumber row in the sheet; the header is row 1
 * @param value value as given, empty when masked or when the row as a whole is wrong
 * @param message how to mend it, in Japanese
 */
public record RowErrorView(long sequence, String sheet, long rowNumber, String column, String value, String message) {}
