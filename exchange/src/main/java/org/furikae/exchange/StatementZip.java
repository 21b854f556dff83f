package org.furikae.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Billing statements in one zip, written one after the other. The same content gives the same bytes. */
public final class StatementZip implements Closeable {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipArchiveOutputStream zip;
    private final Set<StatementFormat> formats;
    /** Only when something is printed. */
    private final Optional<StatementPrinter> printer;

    /**
     * @param formats what each insurer gets, at least one
     * @throws IOException as {@link StatementPrinter#StatementPrinter()}; nothing is written then
     */
    public StatementZip(OutputStream out, Set<StatementFormat> formats) throws IOException {
        this.formats = EnumSet.copyOf(formats);
        this.printer = formats.contains(StatementFormat.PDF) ? Optional.of(new StatementPrinter()) : Optional.empty();
        this.zip = new ZipArchiveOutputStream(out);
    }

    public void add(BillingStatement statement) throws IOException {
        for (StatementFormat format : formats) {
            ZipArchiveEntry entry =
                    new ZipArchiveEntry("statement-" + statement.insurer().digits() + "." + format.code());
            entry.setTimeLocal(NO_TIME);
            zip.putArchiveEntry(entry);
            switch (format) {
                case XLSX -> statement.write(new Unclosed(zip));
                case PDF -> printer.orElseThrow().print(statement, zip);
            }
            zip.closeArchiveEntry();
        }
    }

    /** Ends the zip: only a zip of which every statement was added looks whole. Leaves the stream below it open. */
    public void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** Gives back the fonts. */
    @Override
    public void close() throws IOException {
        if (printer.isPresent()) {
            printer.get().close();
        }
    }
}
