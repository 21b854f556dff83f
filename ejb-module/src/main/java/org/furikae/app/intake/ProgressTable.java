package org.furikae.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;

/** The table that says how far each batch has come. */
@ApplicationScoped
public class ProgressTable {
    @Inject
    private Database database;

    void create(long batchId) {
        database.update(
                "insert into batch_progress (batch_id, tables, table_row, rows_read, accepted, rejected, claims, decided,"
                        + " errors, notices) values (?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
                parameters -> parameters.number(batchId));
    }

    Progress find(long batchId) {
        return select(batchId, "");
    }

    /** The same; nobody else can advance the batch until the transaction ends. */
    Progress lock(long batchId) {
        return select(batchId, " for update");
    }

    private Progress select(long batchId, String suffix) {
        return database.queryOne(
                        "select tables, table_row, rows_read, accepted, rejected, claims, decided, errors from batch_progress"
                                + " where batch_id = ?" + suffix,
                        parameters -> parameters.number(batchId),
                        columns -> new Progress(
                                columns.smallNumber(),
                                columns.number(),
                                columns.number(),
                                columns.number(),
                                columns.number(),
                                columns.number(),
                                columns.number(),
                                columns.number()))
                .orElseThrow();
    }

    /** Adds a page of rows. */
    void addRows(long batchId, long accepted, long rejected, long claims, long errors) {
        database.update(
                "update batch_progress set table_row = table_row + ?, rows_read = rows_read + ?, accepted = accepted + ?,"
                        + " rejected = rejected + ?, claims = claims + ?, errors = errors + ? where batch_id = ?",
                parameters -> parameters
                        .number(accepted + rejected)
                        .number(accepted + rejected)
                        .number(accepted)
                        .number(rejected)
                        .number(claims)
                        .number(errors)
                        .number(batchId));
    }

    void finishTable(long batchId) {
        database.update(
                "update batch_progress set tables = tables + 1, table_row = 0 where batch_id = ?",
                parameters -> parameters.number(batchId));
    }

    void setNotices(long batchId, List<String> notices) {
        database.update(
                "update batch_progress set notices = ? where batch_id = ?",
                parameters -> parameters.text(String.join("\n", notices)).number(batchId));
    }

    public long acceptedRows(long batchId) {
        return find(batchId).accepted();
    }

    /** Whether the open claims that the batch touches were found. */
    public boolean isTouchedFound(long batchId) {
        return database.queryOne(
                        "select touched_found from batch_progress where batch_id = ?",
                        parameters -> parameters.number(batchId),
                        Columns::flag)
                .orElseThrow();
    }

    public void setTouchedFound(long batchId) {
        database.update(
                "update batch_progress set touched_found = true where batch_id = ?",
                parameters -> parameters.number(batchId));
    }

    /** Adds claims of earlier batches that were decided again. */
    public void addRedecided(long batchId, long claims, long changed) {
        database.update(
                "update batch_progress set redecided = redecided + ?, changed = changed + ? where batch_id = ?",
                parameters -> parameters.number(claims).number(changed).number(batchId));
    }

    /** Forgets everything that was read and decided. */
    void reset(long batchId) {
        database.update(
                "update batch_progress set tables = 0, table_row = 0, rows_read = 0, accepted = 0, rejected = 0, claims = 0,"
                        + " decided = 0, errors = 0 where batch_id = ?",
                parameters -> parameters.number(batchId));
    }

    /** Adds decided claims. */
    public void addDecided(long batchId, long claims) {
        database.update(
                "update batch_progress set decided = decided + ? where batch_id = ?",
                parameters -> parameters.number(claims).number(batchId));
    }
}
