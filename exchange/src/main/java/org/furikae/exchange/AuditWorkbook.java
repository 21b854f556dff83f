package org.furikae.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/**
 * Entries of an audit trail as a workbook (監査証跡), in the order in which they come. Memory does not grow with their number; those
 * that one sheet cannot take go on in the next. Text is always a text cell, never a formula.
 */
public final class AuditWorkbook implements Closeable {
    private static final String SHEET = "監査証跡";

    private final WorkbookOutput workbook;
    private final WorkbookOutput.Sheet sheet;

    /**
     * Closes {@code out} when it is closed.
     *
     * @param headers the first is that of the entry's number
     */
    public AuditWorkbook(OutputStream out, List<String> headers) throws IOException {
        workbook = new WorkbookOutput(out);
        List<OutputColumn> columns = headers.stream()
                .map(header ->
                        new OutputColumn(header, header.equals(headers.get(0)) ? ColumnType.NUMBER : ColumnType.TEXT))
                .toList();
        sheet = workbook.sheet(SHEET, columns, Set.of());
    }

    /** @param values one for each header */
    public void add(List<String> values) throws IOException {
        sheet.row(values);
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            sheet.close();
        }
    }
}
