package org.furikae.app.intake;

import java.util.List;
import org.furikae.exchange.TableKind;

/**
 * Rows of one table that follow each other and are stored together.
 *
 * @param firstRow rows of the table before this page
 */
record RowPage<R>(TableKind kind, long firstRow, List<AcceptedRow<R>> accepted, List<RefusedRow> refused) {
    long size() {
        return accepted.size() + (long) refused.size();
    }
}
