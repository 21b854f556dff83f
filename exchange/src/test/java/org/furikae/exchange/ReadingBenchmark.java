package org.furikae.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Measures how fast claims of 20 columns are read. Arguments: rows, folder for the files (kept for the next call), rounds. Prints
 * rows per second for reading alone and for reading with mapping, by the clock and by the processor's time; run it with the heap to be shown, such as {@code -Xmx256m}.
 */
final class ReadingBenchmark {
    private static final List<Column> COLUMNS =
            ClaimColumns.ALL.stream().filter(ReadingBenchmark::used).toList();

    private ReadingBenchmark() {}

    public static void main(String[] arguments) throws IOException, UnreadableFile {
        int rows = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        int rounds = Integer.parseInt(arguments[2]);
        Path workbook = folder.resolve("claims-" + rows + ".xlsx");
        Path csv = folder.resolve("claims-" + rows + ".csv");
        writeFiles(folder, rows);
        for (int i = 0; i < rounds; i++) {
            for (Path file : List.of(workbook, csv)) {
                report(file, "reading", rows, () -> readOnly(file));
                report(file, "reading and mapping", rows, () -> map(file));
            }
        }
    }

    /** Makes the files that are not there yet. */
    private static void writeFiles(Path folder, int rows) throws IOException {
        Path workbook = folder.resolve("claims-" + rows + ".xlsx");
        Path csv = folder.resolve("claims-" + rows + ".csv");
        if (!Files.exists(workbook)) {
            writeWorkbook(workbook, rows);
        }
        if (!Files.exists(csv)) {
            writeCsv(csv, rows);
        }
    }

    /** A step to be timed; answers the rows that it saw. */
    private interface Step {
        long run() throws IOException, UnreadableFile;
    }

    private static void report(Path file, String what, int rows, Step step) throws IOException, UnreadableFile {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long computedBefore = threads.getCurrentThreadCpuTime();
        long seen = step.run();
        double computed = (threads.getCurrentThreadCpuTime() - computedBefore) / 1e9;
        double seconds = (System.nanoTime() - start) / 1e9;
        if (seen != rows) {
            throw new IllegalStateException("saw " + seen + " rows");
        }
        System.out.printf(
                "%-22s %-20s %6.2f s %,9.0f rows/s; on the processor %6.2f s %,9.0f rows/s%n",
                file.getFileName(), what, seconds, rows / seconds, computed, rows / computed);
    }

    private static long readOnly(Path file) throws IOException, UnreadableFile {
        long rows = -1;
        try (InputTables tables = FileType.of(file, "") == FileType.CSV
                        ? CsvTables.open(file)
                        : org.furikae.exchange.Workbook.open(file, Limits.LOCAL);
                RowSource source = tables.rows(0)) {
            while (source.next()) {
                rows++;
            }
        }
        return rows;
    }

    /** Reads and maps every row; answers how many. */
    static long map(Path file) throws IOException, UnreadableFile {
        try (InputFile input = InputFile.open(file, "", EnumSet.of(TableKind.CLAIMS), Limits.LOCAL)) {
            RowCount count = input.read(TableKind.CLAIMS, new RowHandler<Object>() {
                @Override
                public void accepted(RawRow row, Object fact) {
                    // only counted
                }

                @Override
                public void rejected(RawRow row, List<RowError> errors) {
                    throw new IllegalStateException(errors.get(0).message());
                }
            });
            return count.accepted();
        }
    }

    private static boolean used(Column column) {
        return switch (column.alias()) {
            case "agency",
                    "institution_name",
                    "medium",
                    "copay_amount",
                    "meal_insurer_amount",
                    "public_funds",
                    "attestation_id" -> false;
            default -> true;
        };
    }

    private static List<String> row(int i) {
        List<String> values = new ArrayList<>();
        for (Column column : COLUMNS) {
            values.add(
                    switch (column.alias()) {
                        case "claim_id" -> "R5-08-" + i;
                        case "insured_number" -> Integer.toString(1_000_000 + i);
                        case "name_kanji" -> "見本" + i + "　花子" + i % 977;
                        case "name_kana" -> "ミホン" + i + "　ハナコ";
                        case "birth_date" ->
                            LocalDate.of(1950, 1, 1).plusDays(i % 20_000).toString();
                        case "address" -> "東京都千代田区霞が関" + i % 9 + "-" + i % 31 + "-" + i;
                        case "remarks" -> "旧資格情報 " + i;
                        case "visit_days" -> "3;17;24";
                        default -> column.sample();
                    });
        }
        return values;
    }

    private static void writeCsv(Path file, int rows) throws IOException {
        List<OutputColumn> columns = COLUMNS.stream()
                .map(column -> new OutputColumn(column.header(), column.type()))
                .toList();
        try (CsvOutput csv = new CsvOutput(Files.newOutputStream(file), columns)) {
            for (int i = 0; i < rows; i++) {
                csv.row(row(i));
            }
        }
    }

    /** With shared strings, as Excel writes it. */
    static void writeWorkbook(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Benchmark", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("レセプト");
            for (int c = 0; c < COLUMNS.size(); c++) {
                sheet.value(0, c, COLUMNS.get(c).header());
            }
            for (int i = 0; i < rows; i++) {
                List<String> values = row(i);
                for (int c = 0; c < values.size(); c++) {
                    switch (COLUMNS.get(c).type()) {
                        case NUMBER -> sheet.value(i + 1, c, Long.valueOf(values.get(c)));
                        case DATE -> {
                            sheet.value(i + 1, c, LocalDate.parse(values.get(c)));
                            sheet.style(i + 1, c).format("yyyy-mm-dd").set();
                        }
                        default -> sheet.value(i + 1, c, values.get(c));
                    }
                }
                if (i % 1_000 == 999) {
                    sheet.flush();
                }
            }
        }
    }
}
