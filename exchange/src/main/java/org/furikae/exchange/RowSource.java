package org.furikae.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The rows of one table in file order, blank ones included. */
interface RowSource extends Closeable {
    /** Goes to the next row; false at the end. */
    boolean next() throws IOException, UnreadableFile;

    /** Number of the row, from 1, as a spreadsheet shows it. */
    int rowNumber();

    /** The cells from the first column on; valid until the next call of {@link #next}. */
    List<InputCell> cells();
}
