package org.furikae.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;

/** Batches with their progress, to look at. */
@ApplicationScoped
class BatchTable {
    private static final String SELECT = "select b.id, b.kind, b.file_name, b.sha256, b.state, p.rows_read, p.accepted,"
            + " p.rejected, p.claims, p.decided, p.redecided, p.changed, b.as_of, b.uploaded_by, b.started_at, b.finished_at, b.failure"
            + " from batch b join batch_progress p on p.batch_id = b.id ";

    @Inject
    private Database database;

    Optional<Batch> find(long id) {
        return database.queryOne(SELECT + "where b.id = ?", parameters -> parameters.number(id), BatchTable::read);
    }

    List<Batch> newestFirst(long beforeId, int limit) {
        return database.query(
                SELECT + "where b.id < ? order by b.id desc limit ?",
                parameters -> parameters.number(beforeId).number(limit),
                BatchTable::read);
    }

    List<String> notices(long batchId) {
        return database
                .queryOne(
                        "select notices from batch_progress where batch_id = ?",
                        parameters -> parameters.number(batchId),
                        Columns::text)
                .stream()
                .flatMap(String::lines)
                .toList();
    }

    List<RowErrorView> errors(long batchId, long afterSequence, int limit) {
        return database.query(
                "select e.sequence, r.sheet, r.row_in_sheet, e.column_name, e.value_given, e.message from row_error e"
                        + " join rejected_row r on r.batch_id = e.batch_id and r.sequence = e.row_sequence"
                        + " where e.batch_id = ? and e.sequence > ? order by e.sequence limit ?",
                parameters -> parameters.number(batchId).number(afterSequence).number(limit),
                columns -> new RowErrorView(
                        columns.number(),
                        columns.text(),
                        columns.number(),
                        columns.text(),
                        columns.text(),
                        columns.text()));
    }

    private static Batch read(Columns columns) throws SQLException {
        return new Batch(
                columns.number(),
                columns.constant(BatchKind.class),
                columns.text(),
                columns.text(),
                columns.constant(BatchState.class),
                columns.number(),
                columns.number(),
                columns.number(),
                columns.number(),
                columns.number(),
                columns.number(),
                columns.number(),
                columns.day(),
                columns.text(),
                columns.moment(),
                columns.optionalMoment(),
                columns.text());
    }
}
