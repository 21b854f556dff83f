package org.furikae.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A csv file: UTF-8 with byte-order mark, CR LF. Text that a spreadsheet would run as a formula gets an apostrophe. */
final class CsvOutput implements OutputTable, Closeable {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final List<OutputColumn> columns;
    private final CsvWriter csv;

    /** Closes {@code out} when it is closed. */
    CsvOutput(OutputStream out, List<OutputColumn> columns) throws IOException {
        this.columns = columns;
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        this.csv = CsvWriter.builder().build(writer);
        write(columns.stream().map(OutputColumn::header).toList());
    }

    @Override
    public void row(List<String> values) throws IOException {
        List<String> cells = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            cells.add(columns.get(i).type() == ColumnType.NUMBER ? value : inert(value));
        }
        write(cells);
    }

    /** Text that no spreadsheet takes for a formula (formats.md 1). */
    static String inert(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The text that {@link #inert} was given. */
    static String given(String inert) {
        return inert.length() > 1 && inert.charAt(0) == '\'' && FORMULA_STARTS.indexOf(inert.charAt(1)) >= 0
                ? inert.substring(1)
                : inert;
    }

    private void write(List<String> cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
