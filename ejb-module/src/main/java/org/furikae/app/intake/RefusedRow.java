package org.furikae.app.intake;

import java.util.List;
import org.furikae.exchange.Column;
import org.furikae.exchange.RawRow;
import org.furikae.exchange.RowError;

/**
 * A row that was not accepted.
 *
 * @param errors at least one
 */
record RefusedRow(RawRow raw, List<RowError> errors) {
    /** A row whose value in one column contradicts what is stored. */
    static RefusedRow because(RawRow raw, Column column, String value, String message) {
        return new RefusedRow(
                raw, List.of(new RowError(raw.sheet(), raw.rowNumber(), column.header(), value, message)));
    }
}
