package org.furikae.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** A csv file: one table without a name. */
record CsvTables(Path file, Charset charset) implements InputTables {
    static CsvTables open(Path file) throws IOException {
        return new CsvTables(file, CsvCharset.of(file));
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public RowSource rows(int sheet) throws IOException {
        return new CsvRows(file, charset);
    }

    @Override
    public void close() {
        // nothing stays open between two readings
    }
}
