package org.furikae.testdata.hostile;

import static org.furikae.testdata.hostile.ClaimTable.claim;
import static org.furikae.testdata.hostile.WorkbookDraft.RELATIONSHIPS;
import static org.furikae.testdata.hostile.WorkbookDraft.SHEET;
import static org.furikae.testdata.hostile.WorkbookDraft.TYPES;
import static org.furikae.testdata.hostile.WorkbookDraft.WORKBOOK;
import static org.furikae.testdata.hostile.WorkbookDraft.header;
import static org.furikae.testdata.hostile.WorkbookDraft.relationship;
import static org.furikae.testdata.hostile.WorkbookDraft.relationships;
import static org.furikae.testdata.hostile.WorkbookDraft.row;
import static org.furikae.testdata.hostile.WorkbookDraft.sheet;
import static org.furikae.testdata.hostile.WorkbookDraft.text;
import static org.furikae.testdata.hostile.WorkbookDraft.withCell;
import static org.furikae.testdata.hostile.WorkbookDraft.withRows;
import static org.furikae.testdata.hostile.WorkbookDraft.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Workbooks, and files that only say so. */
final class HostileWorkbooks {
    private static final String SECOND_SHEET = "<sheet name=\"レセプト\" sheetId=\"1\" r:id=\"first\"/>"
            + "<sheet name=\"%s\" sheetId=\"2\" state=\"veryHidden\" r:id=\"second\"/>";
    private static final String SECOND = relationship("second", "worksheet", "worksheets/sheet2.xml");

    private HostileWorkbooks() {}

    static List<HostileFile> all() {
        return List.of(
                new HostileFile("good.xlsx", () -> new WorkbookDraft().bytes()),
                new HostileFile("zip-bomb.xlsx", HostileWorkbooks::bomb),
                new HostileFile("many-parts.xlsx", HostileWorkbooks::manyParts),
                new HostileFile(
                        "workbook-in-a-zip.xlsx",
                        () -> new WorkbookDraft()
                                .without(TYPES)
                                .part("inner.xlsx", new WorkbookDraft().bytes())
                                .bytes()),
                new HostileFile(
                        "deep-xml.xlsx",
                        () -> withRows(header() + "<row><c t=\"inlineStr\"><is>" + "<r>".repeat(200_000) + "<t>x</t>"
                                + "</r>".repeat(200_000) + "</is></c></row>")),
                new HostileFile(
                        "deep-xml-outside-rows.xlsx",
                        () -> withRows("<a>".repeat(500_000) + "</a>".repeat(500_000) + header() + row(claim("R1")))),
                new HostileFile(
                        "external-entity.xlsx",
                        () -> doctype("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;")),
                new HostileFile(
                        "billion-laughs.xlsx",
                        () -> doctype("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>", "&b;")),
                new HostileFile(
                        "external-dtd.xlsx",
                        () -> doctype("<!DOCTYPE x SYSTEM \"http://example.invalid/x.dtd\">", "x")),
                new HostileFile(
                        "external-link.xlsx",
                        () -> new WorkbookDraft()
                                .part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                                .bytes()),
                new HostileFile(
                        "macros.xlsx",
                        () -> new WorkbookDraft()
                                .part("xl/vbaProject.bin", "macro")
                                .bytes()),
                new HostileFile(
                        "macro-type.xlsx",
                        () -> new WorkbookDraft()
                                .part(
                                        TYPES,
                                        "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")
                                .bytes()),
                new HostileFile(
                        "binary-workbook.xlsb",
                        () -> new WorkbookDraft().part("xl/workbook.bin", "x").bytes()),
                new HostileFile(
                        "open-document.ods",
                        () -> new WorkbookDraft()
                                .without(TYPES)
                                .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                                .bytes()),
                new HostileFile("encrypted.xlsx", HostileWorkbooks::encrypted),
                new HostileFile("old.xls", HostileWorkbooks::old),
                new HostileFile("truncated.xlsx", () -> half(new WorkbookDraft().bytes())),
                new HostileFile(
                        "without-its-beginning.xlsx",
                        () -> Arrays.copyOfRange(new WorkbookDraft().bytes(), 400, new WorkbookDraft().bytes().length)),
                new HostileFile("magic-only.xlsx", () -> new byte[] {'P', 'K', 3, 4, 0, 0}),
                new HostileFile("empty-zip.xlsx", () ->
                        new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                new HostileFile("wrong-checksum.xlsx", () -> altered(new WorkbookDraft().bytes(), 14, 0x55)),
                new HostileFile("encrypted-part.xlsx", () -> altered(new WorkbookDraft().bytes(), 6, 1)),
                new HostileFile("unknown-compression.xlsx", () -> altered(new WorkbookDraft().bytes(), 8, 99)),
                new HostileFile(
                        "parts-outside.xlsx",
                        () -> new WorkbookDraft()
                                .part("../../../../tmp/evil", "x")
                                .part("C:\\evil", "x")
                                .bytes()),
                new HostileFile(
                        "target-outside.xlsx",
                        () -> new WorkbookDraft()
                                .part(
                                        RELATIONSHIPS,
                                        "<Relationships>" + relationship("first", "worksheet", "../../../../etc/passwd")
                                                + "</Relationships>")
                                .bytes()),
                new HostileFile(
                        "target-on-the-network.xlsx",
                        () -> new WorkbookDraft()
                                .part(
                                        RELATIONSHIPS,
                                        "<Relationships>"
                                                + relationship("first", "worksheet", "http://example.invalid/s.xml")
                                                + "</Relationships>")
                                .bytes()),
                new HostileFile(
                        "no-sheets.xlsx",
                        () -> new WorkbookDraft()
                                .part(WORKBOOK, workbook("", ""))
                                .bytes()),
                new HostileFile("empty-sheet.xlsx", () -> withRows("")),
                new HostileFile("same-table-twice.xlsx", () -> twoSheets("レセプト")),
                new HostileFile("hidden-sheet.xlsx", () -> twoSheets("秘密")),
                new HostileFile(
                        "only-sheet-hidden.xlsx",
                        () -> new WorkbookDraft()
                                .part(
                                        WORKBOOK,
                                        workbook(
                                                "",
                                                "<sheet name=\"レセプト\" sheetId=\"1\" state=\"veryHidden\" r:id=\"first\"/>"))
                                .bytes()),
                new HostileFile(
                        "merged-cells.xlsx",
                        () -> new WorkbookDraft()
                                .part(
                                        SHEET,
                                        sheet(header() + row(claim("R1")) + row(claim(ClaimTable.NAME, "")))
                                                .replace(
                                                        "</sheetData>",
                                                        "</sheetData><mergeCells><mergeCell ref=\"E2:E3\"/></mergeCells>"))
                                .bytes()),
                new HostileFile(
                        "days-from-1904.xlsx",
                        () -> new WorkbookDraft()
                                .part(
                                        WORKBOOK,
                                        workbook(
                                                "<workbookPr date1904=\"1\"/>",
                                                "<sheet name=\"レセプト\" sheetId=\"1\" r:id=\"first\"/>"))
                                .bytes()),
                new HostileFile(
                        "header-in-row-two.xlsx",
                        () -> withRows(header().replace("<row>", "<row r=\"2\">") + row(claim("R1")))),
                new HostileFile(
                        "column-beyond-the-sheet.xlsx",
                        () -> withRows(header() + "<row><c r=\"XFE2\"><v>1</v></c></row>")),
                new HostileFile(
                        "all-16384-columns.xlsx",
                        () -> withRows(header().replace("</row>", "<c r=\"XFD1\" t=\"str\"><v>端</v></c></row>")
                                + row(claim("R1")))),
                new HostileFile(
                        "row-beyond-all-numbers.xlsx",
                        () -> withRows(header() + row(claim("R1")).replace("<row>", "<row r=\"4294967296\">"))),
                new HostileFile(
                        "rows-that-go-backwards.xlsx",
                        () -> withRows(header()
                                + row(claim("R1")).replace("<row>", "<row r=\"-5\">")
                                + row(claim("R2")).replace("<row>", "<row r=\"1\">"))),
                new HostileFile(
                        "excel-longest-cell.xlsx", () -> withCell(ClaimTable.REMARKS, text("あ".repeat(32_767)))),
                new HostileFile(
                        "cell-beyond-excel.xlsx", () -> withCell(ClaimTable.REMARKS, text("x".repeat(3_000_000)))),
                new HostileFile(
                        "formula.xlsx",
                        () -> withCell(ClaimTable.NAME, "<c t=\"str\"><f>\"見本\"&amp;\"花子\"</f><v>見本花子</v></c>")),
                new HostileFile("formula-never-computed.xlsx", () -> withCell(ClaimTable.NAME, "<c><f>A1</f></c>")),
                new HostileFile(
                        "dde.xlsx",
                        () -> withCell(ClaimTable.REMARKS, "<c t=\"str\"><f>cmd|'/C calc'!A0</f><v>旧資格情報</v></c>")),
                new HostileFile("error-value.xlsx", () -> withCell(ClaimTable.POINTS, "<c t=\"e\"><v>#REF!</v></c>")),
                new HostileFile("negative-zero.xlsx", () -> withCell(ClaimTable.POINTS, "<c><v>-0</v></c>")),
                new HostileFile("not-a-number.xlsx", () -> withCell(ClaimTable.POINTS, "<c><v>NaN</v></c>")),
                new HostileFile("infinity.xlsx", () -> withCell(ClaimTable.POINTS, "<c><v>1E999</v></c>")),
                new HostileFile("fraction.xlsx", () -> withCell(ClaimTable.POINTS, "<c><v>1200.0000000001</v></c>")),
                new HostileFile("truth-value.xlsx", () -> withCell(ClaimTable.POINTS, "<c t=\"b\"><v>1</v></c>")),
                new HostileFile("unknown-cell-type.xlsx", () -> withCell(ClaimTable.POINTS, "<c t=\"q\"><v>1</v></c>")),
                new HostileFile(
                        "unknown-style.xlsx", () -> withCell(ClaimTable.POINTS, "<c s=\"99999999\"><v>1200</v></c>")),
                new HostileFile(
                        "shared-string-that-is-not-there.xlsx",
                        () -> withCell(ClaimTable.NAME, "<c t=\"s\"><v>7</v></c>")),
                new HostileFile("lone-surrogate-escaped.xlsx", () -> withCell(ClaimTable.NAME, text("見本_xD800_花子"))),
                new HostileFile("lone-surrogate.xlsx", () -> withCell(ClaimTable.NAME, text("見本&#xD800;花子"))),
                new HostileFile("nul.xlsx", () -> withCell(ClaimTable.NAME, text("見本&#0;花子"))),
                new HostileFile("supplementary-character.xlsx", () -> withCell(ClaimTable.NAME, text("&#x20BB7;田　花子"))),
                new HostileFile(
                        "furigana.xlsx",
                        () -> withCell(
                                ClaimTable.NAME,
                                "<c t=\"inlineStr\"><is><t>見本　花子</t><rPh sb=\"0\" eb=\"2\"><t>ミホン</t></rPh></is></c>")),
                new HostileFile(
                        "comments-within-cells.xlsx", () -> withCell(ClaimTable.NAME, text("見<!-- x -->本<?x y?>　花子"))),
                new HostileFile(
                        "xml-that-breaks-off.xlsx",
                        () -> new WorkbookDraft()
                                .part(
                                        SHEET,
                                        half(sheet(header() + row(claim("R1"))).getBytes(StandardCharsets.UTF_8)))
                                .bytes()),
                new HostileFile(
                        "xml-in-utf-16.xlsx",
                        () -> new WorkbookDraft()
                                .part(
                                        SHEET,
                                        sheet(header() + row(claim("R1")))
                                                .replace("UTF-8", "UTF-16")
                                                .getBytes(StandardCharsets.UTF_16))
                                .bytes()),
                new HostileFile(
                        "xml-with-a-wrong-encoding.xlsx",
                        () -> new WorkbookDraft()
                                .part(SHEET, sheet(header() + row(claim("R1"))).replace("UTF-8", "no-such-encoding"))
                                .bytes()),
                new HostileFile(
                        "two-elements-of-a-row-in-one.xlsx",
                        () -> withRows(header() + "<row>" + row(claim("R1")) + "</row>")),
                new HostileFile(
                        "named-like-a-workbook-of-html.xlsx",
                        () -> "<html><table><tr><td>レセプトID</td></tr></table></html>".getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] doctype(String doctype, String value) throws IOException {
        String content = sheet(header() + row(claim(ClaimTable.NAME, value)));
        return new WorkbookDraft()
                .part(SHEET, content.replace("?><worksheet", "?>" + doctype + "<worksheet"))
                .bytes();
    }

    private static byte[] twoSheets(String secondName) throws IOException {
        return new WorkbookDraft()
                .part(WORKBOOK, workbook("", SECOND_SHEET.formatted(secondName)))
                .part(RELATIONSHIPS, relationships(SECOND))
                .part("xl/worksheets/sheet2.xml", sheet(header() + row(claim("R2"))))
                .bytes();
    }

    private static byte[] bomb() throws IOException {
        return new WorkbookDraft().part(SHEET, new byte[60 << 20]).bytes();
    }

    private static byte[] manyParts() throws IOException {
        WorkbookDraft draft = new WorkbookDraft();
        for (int i = 0; i < 2_000; i++) {
            draft.part("xl/media/" + i, "");
        }
        return draft.bytes();
    }

    private static byte[] encrypted() throws IOException {
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(new WorkbookDraft().bytes());
            }
            container.writeFilesystem(encrypted);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        return encrypted.toByteArray();
    }

    private static byte[] old() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("レセプト").createRow(0).createCell(0).setCellValue("レセプトID");
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] half(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }

    /** Alters a field of the first part, in its own header and in the directory. */
    private static byte[] altered(byte[] zip, int field, int value) {
        int directory = 0;
        for (int i = zip.length - 4; i >= 0; i--) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                directory = i;
            }
        }
        zip[field] = (byte) value;
        zip[directory + field + 2] = (byte) value;
        return zip;
    }

    /** Small ones that are whole, from which others can be made. */
    static List<Map.Entry<String, byte[]>> seeds() throws IOException {
        return List.of(
                Map.entry("seed.xlsx", new WorkbookDraft().bytes()),
                Map.entry("seed-hidden.xlsx", twoSheets("秘密")),
                Map.entry("seed-formula.xlsx", withCell(ClaimTable.POINTS, "<c><f>A1</f><v>1200</v></c>")));
    }
}
