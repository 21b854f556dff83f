package org.furikae.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes input tables: canonical headers and one value per column of {@link TableKind#columns()}, in that order, in a form
 * that {@link InputFile} reads. Rows are out of memory once written.
 *
 * <pre>{@code
 * try (TableWriter writer = TableWriter.workbook(out)) {
 *     writer.begin(TableKind.CLAIMS);
 *     writer.row(values);
 *     writer.begin(TableKind.ATTESTATIONS);
 *     ...
 * }
 * }</pre>
 */
public final class TableWriter implements Closeable {
    private final Target target;
    private List<Column> columns = List.of();
    /** How many columns the sheet of texts has that was begun last. */
    private int notes;

    private TableWriter(Target target) {
        this.target = target;
    }

    /** Where tables go. */
    private interface Target extends Closeable {
        void begin(TableKind kind, List<OutputColumn> columns) throws IOException;

        void beginNotes(String sheet, List<OutputColumn> columns) throws IOException;

        OutputTable table();
    }

    /** A csv file, which takes one table. Closes {@code out} when it is closed. */
    public static TableWriter csv(OutputStream out) {
        return new TableWriter(new CsvTarget(out));
    }

    /** An xlsx workbook with one sheet per table. Closes {@code out} when it is closed. */
    public static TableWriter workbook(OutputStream out) throws IOException {
        return new TableWriter(new WorkbookTarget(new WorkbookOutput(out)));
    }

    /** Begins a table; the one before it is finished. */
    public void begin(TableKind kind) throws IOException {
        columns = kind.columns();
        target.begin(
                kind,
                columns.stream()
                        .map(column -> new OutputColumn(column.header(), column.type()))
                        .toList());
    }

    /**
     * Begins a sheet of texts that is no table of the intake, for people to read; in a workbook only.
     *
     * @param sheet a name that no table has
     */
    public void beginNotes(String sheet, List<String> headers) throws IOException {
        columns = List.of();
        notes = headers.size();
        target.beginNotes(
                sheet,
                headers.stream()
                        .map(header -> new OutputColumn(header, ColumnType.TEXT))
                        .toList());
    }

    /** @param values one per column, empty text for a blank cell; dates as {@code 2023-08-15}, numbers as digits */
    public void row(List<String> values) throws IOException {
        int width = columns.isEmpty() ? notes : columns.size();
        if (width == 0 || values.size() != width) {
            throw new IllegalArgumentException("a row has one value for each of " + width + " columns");
        }
        target.table().row(values);
    }

    @Override
    public void close() throws IOException {
        target.close();
    }

    private static final class CsvTarget implements Target {
        private final OutputStream out;
        private CsvOutput csv;

        CsvTarget(OutputStream out) {
            this.out = out;
        }

        @Override
        public void begin(TableKind kind, List<OutputColumn> columns) throws IOException {
            if (csv != null) {
                throw new IllegalStateException("a csv file takes one table");
            }
            csv = new CsvOutput(out, columns);
        }

        @Override
        public void beginNotes(String sheet, List<OutputColumn> columns) {
            throw new IllegalStateException("a csv file takes one table");
        }

        @Override
        public OutputTable table() {
            return csv;
        }

        @Override
        public void close() throws IOException {
            if (csv == null) {
                out.close();
            } else {
                csv.close();
            }
        }
    }

    private static final class WorkbookTarget implements Target {
        private final WorkbookOutput workbook;
        private WorkbookOutput.Sheet sheet;

        WorkbookTarget(WorkbookOutput workbook) {
            this.workbook = workbook;
        }

        @Override
        public void begin(TableKind kind, List<OutputColumn> columns) throws IOException {
            finishSheet();
            Set<String> required = kind.columns().stream()
                    .filter(Column::required)
                    .map(Column::header)
                    .collect(Collectors.toSet());
            sheet = workbook.sheet(kind.label(), columns, required);
        }

        @Override
        public void beginNotes(String name, List<OutputColumn> columns) throws IOException {
            finishSheet();
            sheet = workbook.sheet(name, columns, Set.of());
        }

        private void finishSheet() throws IOException {
            if (sheet != null) {
                sheet.close();
            }
        }

        @Override
        public OutputTable table() {
            return sheet;
        }

        @Override
        public void close() throws IOException {
            try (workbook) {
                finishSheet();
            }
        }
    }
}
