package org.furikae.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.furikae.identity.Comparison;

/**
 * Writes compared pairs in the order in which they come, and row errors: {@code comparison.csv} and {@code row_errors.csv},
 * or one {@code comparison.xlsx} with a sheet of each (formats.md 11). Memory does not grow with the number of pairs.
 */
public final class ComparisonWriter implements Closeable {
    private final RowSpool errors = new RowSpool(RowSpool.AS_ADDED);
    private final OutputTable comparisons;
    private final ErrorTable errorTable;
    private final Closeable output;

    /** Writes all row errors once the comparisons are complete. */
    private interface ErrorTable {
        void write(RowSpool errors) throws IOException;
    }

    private ComparisonWriter(OutputTable comparisons, ErrorTable errorTable, Closeable output) {
        this.comparisons = comparisons;
        this.errorTable = errorTable;
        this.output = output;
    }

    /**
     * Begins the csv files.
     *
     * @param folder exists
     * @param headers of the pairs, {@link PairFile#headers()}
     */
    public static ComparisonWriter csv(Path folder, List<String> headers) throws IOException {
        CsvOutput csv = new CsvOutput(
                Files.newOutputStream(folder.resolve("comparison.csv")), ComparisonTable.columns(headers));
        return new ComparisonWriter(
                csv,
                errors -> {
                    try (CsvOutput table = new CsvOutput(
                            Files.newOutputStream(folder.resolve(RowErrorTable.FILE)), RowErrorTable.COLUMNS)) {
                        errors.drainTo(table);
                    }
                },
                csv);
    }

    /** The same for the workbook. */
    public static ComparisonWriter workbook(Path folder, List<String> headers) throws IOException {
        WorkbookOutput workbook = new WorkbookOutput(Files.newOutputStream(folder.resolve("comparison.xlsx")));
        WorkbookOutput.Sheet sheet = workbook.sheet(ComparisonTable.SHEET, ComparisonTable.columns(headers), Set.of());
        return new ComparisonWriter(
                sheet,
                errors -> {
                    sheet.close();
                    try (WorkbookOutput.Sheet table =
                            workbook.sheet(RowErrorTable.SHEET, RowErrorTable.COLUMNS, Set.of())) {
                        errors.drainTo(table);
                    }
                },
                workbook);
    }

    public void comparison(Pair pair, Comparison comparison) throws IOException {
        comparisons.row(ComparisonTable.row(pair, comparison));
    }

    /** @param fileName the file in which the error lies, as its user calls it */
    public void rowError(String fileName, RowError error) throws IOException {
        errors.add(RowErrorTable.row(fileName, error));
    }

    /** Completes the files. Once, after everything is added; without it they are of no use. */
    public void finish() throws IOException {
        errorTable.write(errors);
    }

    @Override
    public void close() throws IOException {
        try (errors) {
            output.close();
        }
    }
}
