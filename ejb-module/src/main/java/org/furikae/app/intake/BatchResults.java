package org.furikae.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.furikae.app.persistence.ClaimNumber;
import org.furikae.app.persistence.DecisionStream;
import org.furikae.app.persistence.InsurerTable;
import org.furikae.exchange.RejectedRowsWorkbook;
import org.furikae.exchange.ResultWriter;
import org.furikae.exchange.RowError;
import org.furikae.insurer.InsurerDirectory;

/** Writes what comes back from a batch, the same files as the command line writes. */
@ApplicationScoped
class BatchResults {
    private static final int ROWS_AT_ONCE = 500;

    @Inject
    private DecisionStream decisions;

    @Inject
    private RefusedRowTable refusedRows;

    @Inject
    private InsurerTable insurers;

    void writeWorkbook(Batch batch, OutputStream out) throws IOException {
        try (ResultWriter writer = new ResultWriter(new InsurerDirectory(insurers.current()))) {
            addDecisions(batch, writer);
            addErrors(batch, writer);
            writer.writeWorkbook(out);
        }
    }

    void writeCsv(Batch batch, OutputStream out) throws IOException {
        try (ResultWriter writer = new ResultWriter(new InsurerDirectory(insurers.current()))) {
            addDecisions(batch, writer);
            writer.writeDecisionsCsv(out);
        }
    }

    void writeRejectedRows(Batch batch, OutputStream out) throws IOException {
        try (RejectedRowsWorkbook workbook = new RejectedRowsWorkbook(out)) {
            forEachRefused(batch, row -> workbook.add(row.raw(), row.errors()));
        }
    }

    private void addDecisions(Batch batch, ResultWriter writer) throws IOException {
        decisions.inForce(ClaimNumber.first(batch.id()), ClaimNumber.first(batch.id() + 1), writer::decision);
    }

    private void addErrors(Batch batch, ResultWriter writer) throws IOException {
        forEachRefused(batch, row -> {
            for (RowError error : row.errors()) {
                writer.rowError(batch.fileName(), error);
            }
        });
    }

    /** Takes one refused row. */
    @FunctionalInterface
    private interface RefusedRowHandler {
        void accept(RefusedRow row) throws IOException;
    }

    private void forEachRefused(Batch batch, RefusedRowHandler handler) throws IOException {
        long handled = 0;
        for (List<RefusedRow> page = refusedRows.page(batch.id(), handled, ROWS_AT_ONCE);
                !page.isEmpty();
                page = refusedRows.page(batch.id(), handled, ROWS_AT_ONCE)) {
            for (RefusedRow row : page) {
                handler.accept(row);
            }
            handled += page.size();
        }
    }
}
