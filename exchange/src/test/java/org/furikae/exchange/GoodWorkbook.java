package org.furikae.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook of a few claims to be broken. */
final class GoodWorkbook {
    static final byte[] BYTES = bytes();
    static final String SHEET = sheet();

    private static final String SHEET_PART = "xl/worksheets/sheet1.xml";

    private GoodWorkbook() {}

    /** The workbook with other XML in its sheet. */
    static byte[] withSheet(String xml) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream source = new ZipInputStream(new ByteArrayInputStream(BYTES));
                ZipOutputStream target = new ZipOutputStream(out)) {
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                target.putNextEntry(new ZipEntry(entry.getName()));
                target.write(
                        entry.getName().equals(SHEET_PART)
                                ? xml.getBytes(StandardCharsets.UTF_8)
                                : source.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Map<String, String> row = Tables.sampleWith(
                    TableKind.CLAIMS, "レセプトID", "R" + i, "生年月日", "1980-05-0" + (i + 1), "住所", " 東京都 " + i);
            rows.add(List.copyOf(row.values()));
        }
        try {
            return Tables.bytes(TableKind.CLAIMS, rows, true);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String sheet() {
        try (ZipInputStream source = new ZipInputStream(new ByteArrayInputStream(BYTES))) {
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    return new String(source.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new IllegalStateException("no sheet");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
