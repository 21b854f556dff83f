package org.furikae.testdata.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook with one claim, written by hand so that anything in it can be wrong. */
final class WorkbookDraft {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
    static final String TYPES = "[Content_Types].xml";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    WorkbookDraft() {
        part(TYPES, "<Types/>");
        part("_rels/.rels", "<Relationships>" + relationship("root", "officeDocument", WORKBOOK) + "</Relationships>");
        part(RELATIONSHIPS, relationships(""));
        part(WORKBOOK, workbook("", "<sheet name=\"レセプト\" sheetId=\"1\" r:id=\"first\"/>"));
        part(SHEET, sheet(header() + row(ClaimTable.claim("R1"))));
    }

    WorkbookDraft part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    WorkbookDraft part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    WorkbookDraft without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    /** A workbook with other rows in its sheet. */
    static byte[] withRows(String rows) throws IOException {
        return new WorkbookDraft().part(SHEET, sheet(rows)).bytes();
    }

    /** A workbook with one claim of which one cell is written otherwise. */
    static byte[] withCell(String column, String cell) throws IOException {
        String marker = "＃";
        return withRows(header() + row(ClaimTable.claim(column, marker)).replace(text(marker), cell));
    }

    static String sheet(String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    static String workbook(String properties, String sheets) {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + properties + "<sheets>" + sheets
                + "</sheets></workbook>";
    }

    static String relationships(String more) {
        return "<Relationships>" + relationship("first", "worksheet", "worksheets/sheet1.xml") + more
                + "</Relationships>";
    }

    static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    static String header() {
        return row(ClaimTable.claim("").keySet());
    }

    static String row(Map<String, String> claim) {
        return row(claim.values());
    }

    static String row(Iterable<String> values) {
        StringBuilder row = new StringBuilder("<row>");
        for (String value : values) {
            row.append(text(value));
        }
        return row.append("</row>").toString();
    }

    static String text(String value) {
        return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }
}
