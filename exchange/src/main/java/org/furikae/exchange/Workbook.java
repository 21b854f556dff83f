package org.furikae.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** An xlsx workbook: its sheets, shared strings and styles. */
final class Workbook implements InputTables {
    private final WorkbookZip zip;
    private final WorkbookParts parts;
    private final CellStyles styles;
    private final SharedStrings strings;

    private Workbook(WorkbookZip zip, WorkbookParts parts, CellStyles styles, SharedStrings strings) {
        this.zip = zip;
        this.parts = parts;
        this.styles = styles;
        this.strings = strings;
    }

    static Workbook open(Path file, Limits limits) throws IOException, UnreadableFile {
        WorkbookZip zip = WorkbookZip.open(file, limits);
        boolean opened = false;
        try {
            WorkbookParts parts = WorkbookParts.read(zip);
            CellStyles styles = styles(zip, parts);
            Workbook workbook = new Workbook(zip, parts, styles, strings(zip, parts));
            opened = true;
            return workbook;
        } catch (XMLStreamException | RuntimeException broken) {
            throw WorkbookZip.broken(broken);
        } finally {
            if (!opened) {
                zip.close();
            }
        }
    }

    private static CellStyles styles(WorkbookZip zip, WorkbookParts parts) throws IOException, XMLStreamException {
        Optional<InputStream> part = zip.part(parts.styles());
        if (part.isEmpty()) {
            return CellStyles.none();
        }
        try (InputStream in = part.get()) {
            return CellStyles.read(in);
        }
    }

    private static SharedStrings strings(WorkbookZip zip, WorkbookParts parts) throws IOException, XMLStreamException {
        Optional<InputStream> part = zip.part(parts.sharedStrings());
        if (part.isEmpty()) {
            return SharedStrings.none();
        }
        try (InputStream in = part.get()) {
            return SharedStrings.read(in);
        }
    }

    @Override
    public List<String> sheets() {
        return parts.sheets().stream().map(WorkbookParts.SheetPart::name).toList();
    }

    @Override
    public RowSource rows(int sheet) throws IOException, UnreadableFile {
        InputStream in = zip.part(parts.sheets().get(sheet).path())
                .orElseThrow(() -> WorkbookZip.broken(new IOException("no such part")));
        try {
            return new SheetRows(in, strings, styles, parts.date1904());
        } catch (XMLStreamException broken) {
            in.close();
            throw WorkbookZip.broken(broken);
        }
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            strings.close();
        }
    }
}
