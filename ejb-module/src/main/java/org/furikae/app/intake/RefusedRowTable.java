package org.furikae.app.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.Sql;
import org.furikae.exchange.RawRow;
import org.furikae.exchange.RowError;
import org.furikae.exchange.TableKind;

/** The tables of rows that were not accepted, as given, and of what is wrong with them. */
@ApplicationScoped
class RefusedRowTable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<List<String>>> CELLS = new TypeReference<>() {};

    @Inject
    private Database database;

    private record NumberedRow(long sequence, RawRow raw) {}

    private record NumberedError(long sequence, long rowSequence, RowError error) {}

    /**
     * Adds rows in file order.
     *
     * @return errors added
     */
    long insert(long batchId, Progress before, List<RefusedRow> rows) {
        List<NumberedRow> numberedRows = new ArrayList<>();
        List<NumberedError> numberedErrors = new ArrayList<>();
        for (RefusedRow row : rows) {
            long rowSequence = before.rejected() + numberedRows.size() + 1;
            numberedRows.add(new NumberedRow(rowSequence, row.raw()));
            for (RowError error : row.errors()) {
                numberedErrors.add(new NumberedError(before.errors() + numberedErrors.size() + 1, rowSequence, error));
            }
        }
        database.bulk(
                Sql.insertInto("rejected_row", "batch_id, sequence, table_kind, sheet, row_in_sheet, cells"),
                numberedRows,
                (parameters, row) -> parameters
                        .number(batchId)
                        .number(row.sequence())
                        .constant(row.raw().kind())
                        .text(row.raw().sheet())
                        .number(row.raw().rowNumber())
                        .text(cells(row.raw())));
        database.bulk(
                Sql.insertInto("row_error", "batch_id, sequence, row_sequence, column_name, value_given, message"),
                numberedErrors,
                (parameters, row) -> parameters
                        .number(batchId)
                        .number(row.sequence())
                        .number(row.rowSequence())
                        .text(row.error().column())
                        .text(row.error().value())
                        .text(row.error().message()));
        return numberedErrors.size();
    }

    /** Refused rows after {@code afterSequence} with their errors, in file order. */
    List<RefusedRow> page(long batchId, long afterSequence, int limit) {
        record Found(long sequence, RawRow raw) {}
        List<Found> rows = database.query(
                "select sequence, table_kind, sheet, row_in_sheet, cells from rejected_row where batch_id = ? and sequence > ?"
                        + " order by sequence limit ?",
                parameters -> parameters.number(batchId).number(afterSequence).number(limit),
                columns -> new Found(
                        columns.number(),
                        raw(columns.constant(TableKind.class), columns.text(), columns.smallNumber(), columns.text())));
        if (rows.isEmpty()) {
            return List.of();
        }
        record FoundError(long rowSequence, String column, String value, String message) {}
        List<FoundError> errors = database.query(
                "select row_sequence, column_name, value_given, message from row_error where batch_id = ? and row_sequence > ?"
                        + " and row_sequence <= ? order by sequence",
                parameters -> parameters
                        .number(batchId)
                        .number(afterSequence)
                        .number(rows.get(rows.size() - 1).sequence()),
                columns -> new FoundError(columns.number(), columns.text(), columns.text(), columns.text()));
        return rows.stream()
                .map(row -> new RefusedRow(
                        row.raw(),
                        errors.stream()
                                .filter(error -> error.rowSequence() == row.sequence())
                                .map(error -> new RowError(
                                        row.raw().sheet(),
                                        row.raw().rowNumber(),
                                        error.column(),
                                        error.value(),
                                        error.message()))
                                .toList()))
                .toList();
    }

    private static String cells(RawRow raw) {
        try {
            return JSON.writeValueAsString(List.of(raw.headers(), raw.values()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists of text have a JSON form", e);
        }
    }

    private static RawRow raw(TableKind kind, String sheet, int rowNumber, String cells) {
        try {
            List<List<String>> lists = JSON.readValue(cells, CELLS);
            return new RawRow(kind, sheet, rowNumber, lists.get(0), lists.get(1));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored row is not the JSON that was stored", e.getCause());
        }
    }
}
