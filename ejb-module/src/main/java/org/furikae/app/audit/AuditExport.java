package org.furikae.app.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.furikae.app.persistence.Database;
import org.furikae.exchange.AuditWorkbook;

/** Writes entries to a file, oldest first, as they come from the database. Also of use outside of the container. */
public final class AuditExport {
    private static final List<String> COLUMNS =
            List.of("number", "at", "user", "action", "subject", "purpose", "content_sha256", "previous_hash", "hash");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Database database;
    private AuditHead last = AuditHead.BEFORE_THE_FIRST;

    public AuditExport(Database database) {
        this.database = database;
    }

    /** Kinds of file. */
    public enum Format {
        /** UTF-8 with byte-order mark; text that a spreadsheet would run as a formula gets an apostrophe. */
        CSV,
        /** A JSON object a line, with every text as it is: from it the hashes can be computed again. */
        JSONL,
        /** A workbook; every text is a text cell, as it is. */
        XLSX
    }

    @FunctionalInterface
    private interface Line {
        void write(List<String> values) throws IOException;
    }

    /** @return the last entry written; its hash is to be kept where the database is not */
    public AuditHead write(AuditFilter filter, Format format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> writeCsv(filter, writer(out));
            case JSONL -> writeJson(filter, writer(out));
            case XLSX -> writeWorkbook(filter, out);
        }
        return last;
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private void writeWorkbook(AuditFilter filter, OutputStream out) throws IOException {
        try (AuditWorkbook workbook = new AuditWorkbook(out, COLUMNS)) {
            stream(filter, workbook::add);
        }
    }

    private void writeJson(AuditFilter filter, Writer writer) throws IOException {
        stream(filter, values -> {
            ObjectNode line = JSON.createObjectNode();
            line.put(COLUMNS.get(0), Long.parseLong(values.get(0)));
            for (int i = 1; i < COLUMNS.size(); i++) {
                line.put(COLUMNS.get(i), values.get(i));
            }
            writer.write(JSON.writeValueAsString(line));
            writer.write('\n');
        });
        writer.flush();
    }

    private void writeCsv(AuditFilter filter, Writer writer) throws IOException {
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(COLUMNS);
        stream(
                filter,
                values ->
                        csv.writeRecord(values.stream().map(AuditExport::inert).toList()));
        csv.flush();
        writer.flush();
    }

    private void stream(AuditFilter filter, Line line) throws IOException {
        new AuditList(database).stream(filter, entry -> {
            line.write(List.of(
                    Long.toString(entry.number()),
                    entry.at().toString(),
                    entry.userName(),
                    entry.action(),
                    entry.subject(),
                    entry.purpose(),
                    entry.contentSha256(),
                    entry.previousHash(),
                    entry.hash()));
            last = new AuditHead(entry.number(), entry.hash());
        });
    }

    private static String inert(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
