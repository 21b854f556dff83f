package org.furikae.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.furikae.exchange.value.CodeText;

/**
 * A workbook of only the rejected rows: the columns as they were handed in, every cell as text, faulty cells coloured, and
 * the reasons in the first column 「エラー理由」. Mended, it can be handed in again as it is: reading ignores that column.
 * Rows of one table must come one after the other.
 */
public final class RejectedRowsWorkbook implements Closeable {
    private final WorkbookOutput workbook;
    private Optional<Open> open = Optional.empty();
    private boolean empty = true;

    /** The sheet being written. */
    private record Open(TableKind kind, List<String> headers, WorkbookOutput.Sheet sheet) {}

    /** Closes {@code out} when it is closed. */
    public RejectedRowsWorkbook(OutputStream out) throws IOException {
        this.workbook = new WorkbookOutput(out);
    }

    /** @param errors what {@link RowHandler#rejected} was given with the row */
    public void add(RawRow row, List<RowError> errors) throws IOException {
        if (open.isEmpty()
                || open.get().kind() != row.kind()
                || !open.get().headers().equals(row.headers())) {
            begin(row.kind(), row.headers());
        }
        List<String> values = new ArrayList<>(row.values().size() + 1);
        values.add(errors.stream()
                .map(error -> error.column() + ": " + error.message())
                .collect(Collectors.joining("／")));
        Set<Integer> faulty = new HashSet<>();
        Set<String> columns = names(row.kind(), errors);
        for (int i = 0; i < row.headers().size(); i++) {
            if (isReason(row.headers().get(i))) {
                continue;
            }
            if (columns.contains(CodeText.foldLabel(row.headers().get(i)))) {
                faulty.add(values.size());
            }
            values.add(row.values().get(i));
        }
        open.orElseThrow().sheet().givenRow(values, faulty);
    }

    private void begin(TableKind kind, List<String> headers) throws IOException {
        finishSheet();
        List<OutputColumn> columns = new ArrayList<>();
        columns.add(new OutputColumn(RejectedRows.REASON_HEADER, ColumnType.TEXT));
        for (String header : headers) {
            if (!isReason(header)) {
                columns.add(new OutputColumn(header, ColumnType.CODE));
            }
        }
        Set<String> required = kind.columns().stream()
                .filter(Column::required)
                .map(Column::header)
                .collect(Collectors.toSet());
        open = Optional.of(new Open(kind, headers, workbook.sheet(kind.label(), columns, required)));
        empty = false;
    }

    private static Set<String> names(TableKind kind, List<RowError> errors) {
        Set<String> headers = errors.stream().map(RowError::column).collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        for (Column column : kind.columns()) {
            if (headers.contains(column.header())) {
                names.add(CodeText.foldLabel(column.header()));
                names.add(CodeText.foldLabel(column.alias()));
            }
        }
        return names;
    }

    private static boolean isReason(String header) {
        return CodeText.foldLabel(header).equals(CodeText.foldLabel(RejectedRows.REASON_HEADER));
    }

    private void finishSheet() throws IOException {
        if (open.isPresent()) {
            open.get().sheet().close();
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            finishSheet();
            if (empty) {
                workbook.sheet(
                                RowErrorTable.SHEET,
                                List.of(new OutputColumn(RejectedRows.REASON_HEADER, ColumnType.TEXT)),
                                Set.of())
                        .close();
            }
        }
    }
}
