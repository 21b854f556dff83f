package org.furikae.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;

/**
 * An xlsx workbook, written sheet by sheet and row by row: what is written is out of memory. Text is always a text cell,
 * never a formula.
 */
final class WorkbookOutput implements Closeable {
    private static final int ROWS_IN_MEMORY = 500;
    /** Rows and characters per cell that a worksheet takes. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_CELL = 32_767;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,15}");
    private static final String REQUIRED_COLOUR = "FFE699";
    private static final String HEADER_COLOUR = "D9E2F3";
    private static final String FAULT_COLOUR = "F8CBAD";

    private final OutputStream target;
    private final Path draft;
    private final org.dhatim.fastexcel.Workbook workbook;

    /** Closes {@code target} when it is closed. */
    WorkbookOutput(OutputStream target) throws IOException {
        this.target = target;
        this.draft = Files.createTempFile("workbook", ".xlsx");
        this.workbook = new org.dhatim.fastexcel.Workbook(Files.newOutputStream(draft), "Furikae", "1.0");
    }

    /** Begins a sheet; the one before it must be finished. */
    Sheet sheet(String name, List<OutputColumn> columns, Set<String> requiredHeaders) throws IOException {
        return new Sheet(name, columns, requiredHeaders);
    }

    @Override
    public void close() throws IOException {
        try (target) {
            workbook.close();
            ReproducibleZip.copy(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A sheet being written. Rows beyond what one sheet takes go on in a second one. */
    final class Sheet implements OutputTable, Closeable {
        private final String name;
        private final List<OutputColumn> columns;
        private final Set<String> requiredHeaders;
        private Worksheet worksheet;
        private int sheets;
        private int row;

        private Sheet(String name, List<OutputColumn> columns, Set<String> requiredHeaders) throws IOException {
            this.name = name;
            this.columns = columns;
            this.requiredHeaders = requiredHeaders;
            begin();
        }

        private void begin() {
            sheets++;
            worksheet = workbook.newWorksheet(sheets == 1 ? name : name + " (" + sheets + ")");
            worksheet.freezePane(0, 1);
            for (int i = 0; i < columns.size(); i++) {
                String header = columns.get(i).header();
                worksheet.value(0, i, header);
                worksheet
                        .style(0, i)
                        .bold()
                        .fillColor(requiredHeaders.contains(header) ? REQUIRED_COLOUR : HEADER_COLOUR)
                        .set();
                worksheet.width(i, Math.min(40, Math.max(11, header.length() * 2 + 3)));
            }
            row = 1;
        }

        @Override
        public void row(List<String> values) throws IOException {
            row(values, Set.of());
        }

        /** A row with some cells marked as faulty; every cell is text, kept as given. */
        void givenRow(List<String> values, Set<Integer> faulty) throws IOException {
            row(values, faulty);
        }

        private void row(List<String> values, Set<Integer> faulty) throws IOException {
            if (row == MOST_ROWS) {
                worksheet.finish();
                begin();
            }
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).isEmpty()) {
                    cell(i, values.get(i));
                }
                if (faulty.contains(i)) {
                    worksheet.style(row, i).fillColor(FAULT_COLOUR).set();
                }
            }
            row++;
            if (row % ROWS_IN_MEMORY == 0) {
                worksheet.flush();
            }
        }

        private void cell(int column, String value) {
            switch (columns.get(column).type()) {
                case NUMBER -> {
                    if (WHOLE_NUMBER.matcher(value).matches()) {
                        worksheet.value(row, column, Long.valueOf(value));
                    } else {
                        text(column, value);
                    }
                }
                case DATE -> date(column, value);
                case CODE -> {
                    text(column, value);
                    worksheet.style(row, column).format("@").set();
                }
                case TEXT, MONTH, CHOICE -> text(column, value);
            }
        }

        private void date(int column, String value) {
            try {
                LocalDate date = LocalDate.parse(value);
                if (date.getYear() >= 1901) {
                    worksheet.value(row, column, date);
                    worksheet.style(row, column).format("yyyy-mm-dd").set();
                    return;
                }
            } catch (DateTimeParseException notIso) {
                // written as it is
            }
            text(column, value);
        }

        private void text(int column, String value) {
            String text = CellText.escaped(value.length() > LONGEST_CELL ? value.substring(0, LONGEST_CELL) : value);
            // Only shared strings keep spaces at their ends.
            if (text.strip().length() == text.length() && text.indexOf('\n') < 0) {
                worksheet.inlineString(row, column, text);
            } else {
                worksheet.value(row, column, text);
            }
        }

        /** Ends the sheet, so that the next can begin. */
        @Override
        public void close() throws IOException {
            worksheet.finish();
        }
    }
}
