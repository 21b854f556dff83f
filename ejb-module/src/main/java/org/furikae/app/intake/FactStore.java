package org.furikae.app.intake;

import java.util.List;

/**
 * Stores the facts of one table.
 *
 * @param <R> the fact that a row becomes
 */
interface FactStore<R> {
    /**
     * Stores the rows that do not contradict what is stored.
     *
     * @param before how far the batch had come before these rows
     */
    Stored store(long batchId, Progress before, List<AcceptedRow<R>> rows);

    /**
     * What became of the rows of a page.
     *
     * @param claims claims added
     */
    record Stored(List<RefusedRow> refused, long claims) {
        static final Stored ALL = new Stored(List.of(), 0);
    }
}
