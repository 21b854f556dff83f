package org.furikae.exchange;

import static org.furikae.exchange.UnreadableFile.Reason.UNREADABLE;
import static org.furikae.exchange.UnreadableFile.Reason.UNSUPPORTED;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a workbook: where its sheets, shared strings and styles lie (ECMA-376 part 2).
 *
 * @param sheets in the order of the tabs, chart sheets left out
 * @param date1904 whether days count from 1904-01-01
 * @param sharedStrings path of the part, empty when there is none
 * @param styles path of the part, empty when there is none
 */
record WorkbookParts(List<SheetPart> sheets, boolean date1904, String sharedStrings, String styles) {

    /** A sheet: its name on the tab, and its path in the zip. */
    record SheetPart(String name, String path) {}

    private record Relationship(String type, String target) {}

    static WorkbookParts read(WorkbookZip zip) throws IOException, XMLStreamException, UnreadableFile {
        refuseMacros(zip);
        Map<String, Relationship> root = relationships(zip, "", "_rels/.rels");
        String workbook = root.values().stream()
                .filter(relationship -> relationship.type().equals("officeDocument"))
                .map(Relationship::target)
                .findFirst()
                .orElseThrow(WorkbookZip::notWorkbook);
        int slash = workbook.lastIndexOf('/');
        String folder = workbook.substring(0, slash + 1);
        Map<String, Relationship> parts =
                relationships(zip, folder, folder + "_rels/" + workbook.substring(slash + 1) + ".rels");
        return readWorkbook(zip, workbook, parts);
    }

    private static void refuseMacros(WorkbookZip zip) throws IOException, XMLStreamException, UnreadableFile {
        try (InputStream in = required(zip, "[Content_Types].xml")) {
            XMLStreamReader xml = Xml.reader(in);
            while (Xml.nextElement(xml)) {
                if (Xml.attribute(xml, "ContentType").contains("macroEnabled")) {
                    throw new UnreadableFile(UNSUPPORTED, "マクロ有効ブックは読めません。「Excelブック（.xlsx）」で保存し直してください");
                }
            }
        }
    }

    private static Map<String, Relationship> relationships(WorkbookZip zip, String folder, String path)
            throws IOException, XMLStreamException, UnreadableFile {
        Map<String, Relationship> found = new HashMap<>();
        try (InputStream in = required(zip, path)) {
            XMLStreamReader xml = Xml.reader(in);
            while (Xml.nextElement(xml)) {
                if (xml.getLocalName().equals("Relationship")) {
                    String type = Xml.attribute(xml, "Type");
                    found.put(
                            Xml.attribute(xml, "Id"),
                            new Relationship(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolved(folder, Xml.attribute(xml, "Target"))));
                }
            }
        }
        return found;
    }

    private static String resolved(String folder, String target) {
        try {
            return URI.create("/" + folder)
                    .resolve(target.replace(" ", "%20"))
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException noPath) {
            return "";
        }
    }

    private static WorkbookParts readWorkbook(WorkbookZip zip, String workbook, Map<String, Relationship> parts)
            throws IOException, XMLStreamException, UnreadableFile {
        List<SheetPart> sheets = new ArrayList<>();
        boolean date1904 = false;
        try (InputStream in = required(zip, workbook)) {
            XMLStreamReader xml = Xml.reader(in);
            while (Xml.nextElement(xml)) {
                if (xml.getLocalName().equals("workbookPr")) {
                    String value = Xml.attribute(xml, "date1904");
                    date1904 = value.equals("1") || value.equals("true");
                } else if (xml.getLocalName().equals("sheet")) {
                    sheet(xml, parts).ifPresent(sheets::add);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new UnreadableFile(UNREADABLE, "ブックにシートがありません。表のあるシートを入れて保存し直してください");
        }
        return new WorkbookParts(
                List.copyOf(sheets), date1904, target(parts, "sharedStrings"), target(parts, "styles"));
    }

    private static Optional<SheetPart> sheet(XMLStreamReader xml, Map<String, Relationship> parts) {
        Relationship relationship = parts.get(relationshipId(xml));
        return relationship == null || !relationship.type().equals("worksheet")
                ? Optional.empty()
                : Optional.of(new SheetPart(Xml.attribute(xml, "name"), relationship.target()));
    }

    /** The attribute {@code id} in the name space of relationships, which has two spellings (transitional and strict). */
    private static String relationshipId(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && space != null && space.contains("relationships")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static String target(Map<String, Relationship> parts, String type) {
        return parts.values().stream()
                .filter(relationship -> relationship.type().equals(type))
                .map(Relationship::target)
                .findFirst()
                .orElse("");
    }

    private static InputStream required(WorkbookZip zip, String path) throws IOException, UnreadableFile {
        return zip.part(path).orElseThrow(WorkbookZip::notWorkbook);
    }
}
