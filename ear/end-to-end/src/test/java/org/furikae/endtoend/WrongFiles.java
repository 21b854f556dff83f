package org.furikae.endtoend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.furikae.harness.Work;

/** Files that people hand in by mistake, and some that nobody hands in by mistake. */
final class WrongFiles {
    /** A valid claim; the identifier is put in front. */
    private static final Map<String, String> CLAIM = new TreeMap<>(Map.of(
            "医療機関コード", "1311234563",
            "診療年月", "2026-06",
            "保険者番号", "06132112",
            "記号", "1",
            "番号", "2",
            "漢字氏名", "山田 太郎",
            "カナ氏名", "ヤマダ タロウ",
            "生年月日", "1980-04-05",
            "性別", "男",
            "請求点数", "100"));

    private WrongFiles() {}

    static byte[] withoutRequiredColumns() throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            row(workbook.createSheet("レセプト"), 0, "レセプトID", "漢字氏名");
            return bytes(workbook);
        }
    }

    static byte[] oldExcel() throws IOException {
        try (Workbook workbook = new HSSFWorkbook()) {
            row(workbook.createSheet("レセプト"), 0, "レセプトID");
            return bytes(workbook);
        }
    }

    static byte[] encrypted() throws IOException, GeneralSecurityException, InvalidFormatException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(withoutRequiredColumns()));
                    OutputStream out = encryptor.getDataStream(files)) {
                opened.save(out);
            }
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            files.writeFilesystem(whole);
            return whole.toByteArray();
        }
    }

    /** A workbook whose sheet inflates to more than two gigabytes. */
    static byte[] zipBomb() throws IOException {
        byte[] piece = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(withoutRequiredColumns()));
                ZipOutputStream out = new ZipOutputStream(whole)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    for (int i = 0; i < 2_100; i++) {
                        out.write(piece);
                    }
                } else {
                    in.transferTo(out);
                }
            }
        }
        return whole.toByteArray();
    }

    static byte[] utf16() {
        return csv("E-1", Map.of()).getBytes(StandardCharsets.UTF_16);
    }

    static byte[] pdf() {
        byte[] begin = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(begin, begin.length + 64);
        for (int i = begin.length; i < whole.length; i++) {
            whole[i] = (byte) (i * 37);
        }
        return whole;
    }

    /** Of 300 MB, of which the disk holds next to nothing. */
    static Path huge() throws IOException {
        Path file = Work.file("huge.csv");
        Files.deleteIfExists(file);
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(300L * 1000 * 1000);
        }
        return file;
    }

    /** Two good rows and one of each mistake: same id again, impossible dates, era that ended, letters for points. */
    static byte[] someRowsWrong(String prefix) {
        StringBuilder csv = new StringBuilder(csv(prefix + "1", Map.of()));
        csv.append(line(prefix + "2", Map.of("漢字氏名", "髙橋 花子")));
        csv.append(line(prefix + "1", Map.of("請求点数", "200")));
        csv.append(line(prefix + "3", Map.of("生年月日", "2023-02-30")));
        csv.append(line(prefix + "4", Map.of("生年月日", "昭和65年1月1日")));
        csv.append(line(prefix + "5", Map.of("請求点数", "百点")));
        return csv.toString().getBytes(Charset.forName("windows-31j"));
    }

    /** A name that is a formula nobody has calculated. */
    static byte[] formulaForName(String id) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("レセプト");
            row(sheet, 0, header());
            row(sheet, 1, values(id, Map.of()));
            int column = List.of(header()).indexOf("漢字氏名");
            XSSFCell name = sheet.getRow(1).getCell(column);
            name.setCellFormula("HYPERLINK(\"http://example.com\",A2)");
            // The library writes what the cell held before as if Excel had calculated it.
            name.getCTCell().unsetV();
            return bytes(workbook);
        }
    }

    private static String csv(String id, Map<String, String> different) {
        return String.join(",", header()) + "\r\n" + line(id, different);
    }

    private static String line(String id, Map<String, String> different) {
        return String.join(",", values(id, different)) + "\r\n";
    }

    private static String[] header() {
        return Stream.concat(Stream.of("レセプトID"), CLAIM.keySet().stream()).toArray(String[]::new);
    }

    private static String[] values(String id, Map<String, String> different) {
        Map<String, String> claim = new TreeMap<>(CLAIM);
        claim.putAll(different);
        return Stream.concat(Stream.of(id), claim.values().stream()).toArray(String[]::new);
    }

    private static void row(Sheet sheet, int number, String... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            row.createCell(i).setCellValue(values[i]);
        }
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
