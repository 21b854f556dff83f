package org.furikae.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.proration.ProrationRun;

/**
 * Writes a proration as result files: {@code proration.csv} and its companions, or one {@code result.xlsx} (formats.md 7 and
 * 11). The same content gives the same bytes. For one thread at a time.
 */
public final class ProrationWriter implements Closeable {
    private final ProrationSource source;
    private final InsurerDirectory insurers;
    private final RowSpool errors = new RowSpool(RowSpool.AS_ADDED);

    /** @param insurers for the names of insurers */
    public ProrationWriter(ProrationRun run, InsurerDirectory insurers) {
        this(ProrationSource.of(run), insurers);
    }

    /** @param insurers for the names of insurers */
    public ProrationWriter(ProrationSource source, InsurerDirectory insurers) {
        this.source = source;
        this.insurers = insurers;
    }

    /** @param fileName the file in which the error lies, as its user calls it */
    public void rowError(String fileName, RowError error) throws IOException {
        errors.add(RowErrorTable.row(fileName, error));
    }

    /** Writes the csv files into {@code folder}, which is made when it does not exist. Once, after everything is added. */
    public void writeCsv(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (CsvOutput csv = csv(folder, ShareTable.FILE, ShareTable.COLUMNS)) {
            ShareTable.writeTo(csv, source, insurers);
        }
        try (CsvOutput csv = csv(folder, ProratedClaimTable.FILE, ProratedClaimTable.COLUMNS)) {
            ProratedClaimTable.writeTo(csv, source);
        }
        try (CsvOutput csv = csv(folder, MethodTable.FILE, MethodTable.COLUMNS)) {
            MethodTable.writeTo(csv, source.methods());
        }
        try (CsvOutput csv = csv(folder, RowErrorTable.FILE, RowErrorTable.COLUMNS)) {
            errors.drainTo(csv);
        }
    }

    /** Writes 按分結果 alone and closes {@code out}. */
    public void writeSharesCsv(OutputStream out) throws IOException {
        try (CsvOutput csv = new CsvOutput(out, ShareTable.COLUMNS)) {
            ShareTable.writeTo(csv, source, insurers);
        }
    }

    /** Writes 按分明細 alone and closes {@code out}. */
    public void writeLinesCsv(OutputStream out) throws IOException {
        try (CsvOutput csv = new CsvOutput(out, ProratedClaimTable.COLUMNS)) {
            ProratedClaimTable.writeTo(csv, source);
        }
    }

    /** Writes 按分明細 alone as a workbook and closes {@code out}. */
    public void writeLinesWorkbook(OutputStream out) throws IOException {
        try (WorkbookOutput workbook = new WorkbookOutput(out)) {
            writeLines(workbook);
        }
    }

    private void writeLines(WorkbookOutput workbook) throws IOException {
        try (WorkbookOutput.Sheet sheet =
                workbook.sheet(ProratedClaimTable.SHEET, ProratedClaimTable.COLUMNS, Set.of())) {
            ProratedClaimTable.writeTo(sheet, source);
        }
    }

    /** Writes the workbook and closes {@code out}. Once, after everything is added. */
    public void writeWorkbook(OutputStream out) throws IOException {
        try (WorkbookOutput workbook = new WorkbookOutput(out)) {
            try (WorkbookOutput.Sheet sheet = workbook.sheet(ShareTable.SHEET, ShareTable.COLUMNS, Set.of())) {
                ShareTable.writeTo(sheet, source, insurers);
            }
            writeLines(workbook);
            try (WorkbookOutput.Sheet sheet =
                    workbook.sheet(TableKind.METHODS.label(), MethodTable.COLUMNS, Set.of())) {
                MethodTable.writeTo(sheet, source.methods());
            }
            try (WorkbookOutput.Sheet sheet = workbook.sheet(RowErrorTable.SHEET, RowErrorTable.COLUMNS, Set.of())) {
                errors.drainTo(sheet);
            }
        }
    }

    private static CsvOutput csv(Path folder, String name, List<OutputColumn> columns) throws IOException {
        return new CsvOutput(Files.newOutputStream(folder.resolve(name)), columns);
    }

    /** Gives back the temporary files. */
    @Override
    public void close() throws IOException {
        errors.close();
    }
}
