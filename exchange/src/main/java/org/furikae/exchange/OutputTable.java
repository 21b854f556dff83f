package org.furikae.exchange;

import java.io.IOException;
import java.util.List;

/** Takes the rows of one table, one value per column, empty text for a blank cell. */
interface OutputTable {
    void row(List<String> values) throws IOException;
}
