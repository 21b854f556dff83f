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
    private final ProrationRun run;
    private final InsurerDirectory insurers;
    private final RowSpool errors = new RowSpool(RowSpool.AS_ADDED);

    /** @param insurers for the names of insurers */
    public ProrationWriter(ProrationRun run, InsurerDirectory insurers) {
        this.run = run;
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
            ShareTable.writeTo(csv, run, insurers);
        }
        try (CsvOutput csv = csv(folder, ProratedClaimTable.FILE, ProratedClaimTable.COLUMNS)) {
            ProratedClaimTable.writeTo(csv, run);
        }
        try (CsvOutput csv = csv(folder, MethodTable.FILE, MethodTable.COLUMNS)) {
            MethodTable.writeTo(csv, run.methods());
        }
        try (CsvOutput csv = csv(folder, RowErrorTable.FILE, RowErrorTable.COLUMNS)) {
            errors.drainTo(csv);
        }
    }

    /** Writes the workbook and closes {@code out}. Once, after everything is added. */
    public void writeWorkbook(OutputStream out) throws IOException {
        try (WorkbookOutput workbook = new WorkbookOutput(out)) {
            try (WorkbookOutput.Sheet sheet = workbook.sheet(ShareTable.SHEET, ShareTable.COLUMNS, Set.of())) {
                ShareTable.writeTo(sheet, run, insurers);
            }
            try (WorkbookOutput.Sheet sheet =
                    workbook.sheet(ProratedClaimTable.SHEET, ProratedClaimTable.COLUMNS, Set.of())) {
                ProratedClaimTable.writeTo(sheet, run);
            }
            try (WorkbookOutput.Sheet sheet =
                    workbook.sheet(TableKind.METHODS.label(), MethodTable.COLUMNS, Set.of())) {
                MethodTable.writeTo(sheet, run.methods());
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
