package org.furikae.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.furikae.insurer.InsurerDirectory;

/**
 * Collects decisions and row errors in any order and writes them as result files: {@code decisions.csv} and its companions,
 * or one {@code result.xlsx} (formats.md 6 and 11). Decisions are sorted by claim id and part, row errors keep their order.
 * Memory does not grow with the number of claims; the same content gives the same bytes. For one thread at a time.
 */
public final class ResultWriter implements Closeable {
    private final RowSpool decisions = new RowSpool(DecisionTable.ORDER);
    private final RowSpool inquiries = new RowSpool(InquiryTable.ORDER);
    private final RowSpool errors = new RowSpool(RowSpool.AS_ADDED);
    private final Summary summary = new Summary();
    private final InsurerDirectory insurers;

    /** @param insurers for the names of insurers in the summary */
    public ResultWriter(InsurerDirectory insurers) {
        this.insurers = insurers;
    }

    public void decision(DecidedClaim decided) throws IOException {
        for (List<String> row : DecisionTable.rows(decided.decision())) {
            decisions.add(row);
        }
        for (List<String> row : InquiryTable.rows(decided.decision())) {
            inquiries.add(row);
        }
        summary.add(decided);
    }

    /** @param fileName the file in which the error lies, as its user calls it */
    public void rowError(String fileName, RowError error) throws IOException {
        errors.add(RowErrorTable.row(fileName, error));
    }

    /** Writes the csv files into {@code folder}, which is made when it does not exist. Once, after everything is added. */
    public void writeCsv(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (CsvOutput csv = csv(folder, DecisionTable.FILE, DecisionTable.COLUMNS)) {
            decisions.drainTo(csv);
        }
        try (CsvOutput csv = csv(folder, RowErrorTable.FILE, RowErrorTable.COLUMNS)) {
            errors.drainTo(csv);
        }
        try (CsvOutput csv = csv(folder, InquiryTable.FILE, InquiryTable.COLUMNS)) {
            inquiries.drainTo(csv);
        }
        try (CsvOutput csv = csv(folder, Summary.FILE, Summary.COLUMNS)) {
            summary.writeTo(csv, insurers);
        }
    }

    /** Writes the decisions alone, as {@code decisions.csv}, and closes {@code out}. Once, after everything is added. */
    public void writeDecisionsCsv(OutputStream out) throws IOException {
        try (CsvOutput csv = new CsvOutput(out, DecisionTable.COLUMNS)) {
            decisions.drainTo(csv);
        }
    }

    /** Writes the workbook and closes {@code out}. Once, after everything is added. */
    public void writeWorkbook(OutputStream out) throws IOException {
        try (WorkbookOutput workbook = new WorkbookOutput(out)) {
            try (WorkbookOutput.Sheet sheet = workbook.sheet(DecisionTable.SHEET, DecisionTable.COLUMNS, Set.of())) {
                decisions.drainTo(sheet);
            }
            try (WorkbookOutput.Sheet sheet = workbook.sheet(RowErrorTable.SHEET, RowErrorTable.COLUMNS, Set.of())) {
                errors.drainTo(sheet);
            }
            try (WorkbookOutput.Sheet sheet = workbook.sheet(Summary.SHEET, Summary.COLUMNS, Set.of())) {
                summary.writeTo(sheet, insurers);
            }
            try (WorkbookOutput.Sheet sheet = workbook.sheet(InquiryTable.SHEET, InquiryTable.COLUMNS, Set.of())) {
                inquiries.drainTo(sheet);
            }
        }
    }

    private static CsvOutput csv(Path folder, String name, List<OutputColumn> columns) throws IOException {
        return new CsvOutput(Files.newOutputStream(folder.resolve(name)), columns);
    }

    /** Gives back the temporary files. */
    @Override
    public void close() throws IOException {
        List<RowSpool> spools = List.of(decisions, inquiries, errors);
        for (RowSpool spool : spools) {
            spool.close();
        }
    }
}
