package org.furikae.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.furikae.app.operation.Throughput;

/**
 * Stores pages of rows. The rows, the errors, the counts and the position in the file are committed together, so that a reading
 * that is interrupted at any moment goes on where it was, and every row is counted once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PageStore {
    @Inject
    private FactStores facts;

    @Inject
    private RefusedRowTable refusedRows;

    @Inject
    private ProgressTable progress;

    @Inject
    private Throughput throughput;

    /**
     * @param table tables of the file that are read to their end
     * @throws IllegalStateException when somebody else has stored these rows meanwhile
     */
    void store(long batchId, int table, RowPage<?> page) {
        long began = System.nanoTime();
        Progress before = progress.lock(batchId);
        if (before.tables() != table || before.tableRow() != page.firstRow()) {
            throw new IllegalStateException("batch " + batchId + " is being read twice");
        }
        FactStore.Stored stored = facts.store(batchId, before, page);
        List<RefusedRow> refused = new ArrayList<>(page.refused());
        refused.addAll(stored.refused());
        refused.sort(Comparator.comparingInt(row -> row.raw().rowNumber()));
        long errors = refusedRows.insert(batchId, before, refused);
        progress.addRows(batchId, page.size() - refused.size(), refused.size(), stored.claims(), errors);
        throughput.tookSince(Throughput.Stage.ROWS_STORED, began);
        throughput.rows(page.size() - refused.size(), refused.size());
    }

    void finishTable(long batchId) {
        progress.finishTable(batchId);
    }
}
