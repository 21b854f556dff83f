package org.furikae.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a large workbook of claims of 20 columns quickly: seven of them shared strings that no other cell has. */
final class LargeWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** Columns whose text differs from row to row. */
    private static final List<Column> DISTINCT = List.of(
            ClaimColumns.CLAIM_ID,
            ClaimColumns.INSTITUTION_NAME,
            ClaimColumns.INSURED_SYMBOL,
            ClaimColumns.INSURED_NUMBER,
            ClaimColumns.NAME_KANJI,
            ClaimColumns.NAME_KANA,
            ClaimColumns.ADDRESS);

    private static final List<Column> COLUMNS = TableKind.CLAIMS.columns().stream()
            .filter(column -> column.required() || DISTINCT.contains(column) || column.index() % 3 != 0)
            .limit(20)
            .toList();

    private LargeWorkbook() {}

    static void write(Path file, int rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Writer xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16)) {
            zip.setLevel(Deflater.BEST_SPEED);
            part(zip, xml, "[Content_Types].xml", "<Types/>");
            part(
                    zip,
                    xml,
                    "_rels/.rels",
                    "<Relationships>" + relationship("officeDocument", "xl/workbook.xml") + "</Relationships>");
            part(
                    zip,
                    xml,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships>" + relationship("worksheet", "sheet.xml")
                            + relationship("sharedStrings", "strings.xml") + "</Relationships>");
            part(
                    zip,
                    xml,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                            + "\"><sheets><sheet name=\"レセプト\" r:id=\"worksheet\"/></sheets></workbook>");
            zip.putNextEntry(new ZipEntry("xl/strings.xml"));
            strings(xml, rows);
            zip.putNextEntry(new ZipEntry("xl/sheet.xml"));
            sheet(xml, rows);
        }
    }

    private static void part(ZipOutputStream zip, Writer xml, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        xml.write(content);
        xml.flush();
    }

    private static String relationship(String type, String target) {
        return "<Relationship Id=\"" + type + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static void strings(Writer xml, int rows) throws IOException {
        xml.write("<sst xmlns=\"" + MAIN + "\">");
        for (int row = 0; row < rows; row++) {
            for (Column column : DISTINCT) {
                xml.write("<si><t>" + column.sample() + "-" + row + "</t></si>");
            }
        }
        xml.write("</sst>");
        xml.flush();
    }

    private static void sheet(Writer xml, int rows) throws IOException {
        xml.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData><row>");
        for (Column column : COLUMNS) {
            xml.write("<c t=\"inlineStr\"><is><t>" + column.header() + "</t></is></c>");
        }
        xml.write("</row>");
        for (int row = 0; row < rows; row++) {
            xml.write("<row>");
            for (Column column : COLUMNS) {
                int distinct = DISTINCT.indexOf(column);
                xml.write(
                        distinct < 0
                                ? "<c t=\"str\"><v>" + column.sample() + "</v></c>"
                                : "<c t=\"s\"><v>" + (row * DISTINCT.size() + distinct) + "</v></c>");
            }
            xml.write("</row>");
        }
        xml.write("</sheetData></worksheet>");
        xml.flush();
    }
}
