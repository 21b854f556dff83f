package org.furikae.app.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Batches to look at, with what comes back from them. */
public interface Batches {
    Optional<Batch> find(long id);

    /**
     * Batches, newest first.
     *
     * @param beforeId only batches with a lower id; {@link Long#MAX_VALUE} for the first page
     */
    List<Batch> newestFirst(long beforeId, int limit);

    /**
     * Errors in file order.
     *
     * @param afterSequence 0 for the first page
     */
    List<RowErrorView> errors(long batchId, long afterSequence, int limit);

    /** Things about the file that were no error: columns and sheets left aside, in Japanese. */
    List<String> notices(long batchId);

    /** The result workbook of formats.md 6, streamed. */
    void writeResultWorkbook(long batchId, OutputStream out) throws IOException;

    /** The decisions as csv of formats.md 6, streamed. */
    void writeResultCsv(long batchId, OutputStream out) throws IOException;

    /** A workbook of only the rejected rows as given, with the reason beside each, ready to mend and upload again. */
    void writeRejectedRows(long batchId, OutputStream out) throws IOException;
}
