package org.furikae.exchange;

import java.util.List;

/**
 * Takes the rows of a table in file order; exactly one call per row.
 *
 * @param <R> the fact that a row becomes, {@link TableKind#factType()}
 */
public interface RowHandler<R> {
    void accepted(RawRow row, R fact);

    /** @param errors at least one */
    void rejected(RawRow row, List<RowError> errors);
}
