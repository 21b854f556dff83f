package org.furikae.exchange;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Billing statements in one zip, written one after the other. The same content gives the same bytes. */
public final class StatementZip implements Closeable {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipArchiveOutputStream zip;

    public StatementZip(OutputStream out) {
        this.zip = new ZipArchiveOutputStream(out);
    }

    public void add(BillingStatement statement) throws IOException {
        ZipArchiveEntry entry =
                new ZipArchiveEntry("statement-" + statement.insurer().digits() + ".xlsx");
        entry.setTimeLocal(NO_TIME);
        zip.putArchiveEntry(entry);
        statement.write(new Unclosed(zip));
        zip.closeArchiveEntry();
    }

    /** Ends the zip and leaves the stream below it open. */
    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** A stream whose owner closes it, not the workbook that is written into it. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
