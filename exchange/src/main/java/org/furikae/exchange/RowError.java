package org.furikae.exchange;

/**
 * Something wrong with a row, as the person who mends it sees it.
 *
 * @param sheet the sheet's name, or the table's name for a csv file
 * @param rowNumber from 1, the header's row included
 * @param column canonical Japanese header
 * @param value as given; masked when it may not be kept
 * @param message Japanese, says how to mend it
 */
public record RowError(String sheet, int rowNumber, String column, String value, String message) {

    /** Without value and message, which may hold personal data. */
    @Override
    public String toString() {
        return "RowError[" + sheet + " " + rowNumber + " " + column + "]";
    }
}
