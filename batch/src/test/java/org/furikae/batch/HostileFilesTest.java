package org.furikae.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken or made to do harm. */
class HostileFilesTest {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    @TempDir
    Path folder;

    @Test
    void a_zip_bomb_is_refused() throws IOException {
        byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook(claim())));
                ZipOutputStream out = new ZipOutputStream(bomb)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                boolean sheet = entry.getName().startsWith("xl/worksheets/sheet");
                int cut = new String(content, StandardCharsets.UTF_8).indexOf("<sheetData>");
                if (sheet) {
                    out.write(content, 0, cut);
                    for (int i = 0; i < 300; i++) {
                        out.write(spaces);
                    }
                    out.write(content, cut, content.length - cut);
                } else {
                    out.write(content);
                }
                out.closeEntry();
            }
        }
        assertThat(bomb.size()).isLessThan(2 << 20);

        assertRefused(bomb.toByteArray());
    }

    @Test
    void an_encrypted_workbook_is_refused_and_the_message_names_the_password() throws Exception {
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(workbook(claim()));
            }
            container.writeFilesystem(encrypted);
        }

        assertThat(assertRefused(encrypted.toByteArray()).err()).contains("パスワード");
    }

    @Test
    void a_workbook_without_a_required_column_is_refused_with_its_name() throws IOException {
        Map<String, String> claim = claim();
        claim.remove("診療年月");

        assertThat(assertRefused(workbook(claim)).err()).contains("診療年月");
    }

    @Test
    void a_workbook_that_breaks_off_is_refused() throws IOException {
        byte[] whole = workbook(claim());

        assertRefused(Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void a_formula_in_a_name_cell_counts_by_its_cached_value_and_without_one_is_a_row_error() throws IOException {
        Batch batch = Batch.in(folder).write();
        Path computed = folder.resolve("computed.xlsx");
        Path uncomputed = folder.resolve("uncomputed.xlsx");
        Files.write(computed, withFormula(true));
        Files.write(uncomputed, withFormula(false));

        Call known = Call.of(call(batch, computed));
        Call unknown = Call.of(call(batch, uncomputed));

        assertThat(known.status()).as(known.err()).isZero();
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.lastLine()).startsWith("claims 1 decided 0 rejected 1 ");
        assertThat(CsvFile.read(batch.out().resolve("row_errors.csv")))
                .extracting(row -> row.get("列"))
                .containsExactly("漢字氏名");
    }

    @Test
    void a_csv_file_in_windows_31j_is_read_like_one_in_utf_8() throws IOException {
        Batch batch = Batch.in(folder).write();
        Call.of(call(batch, batch.file("claims")));
        List<Map<String, String>> expected = batch.decisions();
        Files.writeString(batch.file("claims"), Files.readString(batch.file("claims")), WINDOWS_31J);

        Call result = Call.of(call(batch, batch.file("claims")));

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(batch.decisions()).isEqualTo(expected);
    }

    private Call assertRefused(byte[] claims) throws IOException {
        Batch batch = Batch.in(folder).write();
        Path file = folder.resolve("claims.xlsx");
        Files.write(file, claims);

        Call result = Call.of(call(batch, file));

        assertThat(result.status()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("furikae: 「--claims").doesNotContain("Exception");
        assertThat(batch.out()).doesNotExist();
        return result;
    }

    private static List<String> call(Batch batch, Path claims) {
        return List.of(
                "reconcile",
                "--insurers",
                batch.file("insurers").toString(),
                "--registrations",
                batch.file("registrations").toString(),
                "--claims",
                claims.toString(),
                "--format",
                "csv",
                "--out",
                batch.out().toString());
    }

    private Map<String, String> claim() {
        return Batch.in(folder).claim(Map.of());
    }

    private static byte[] workbook(Map<String, String> claim) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook, claim);
            return bytes(workbook);
        }
    }

    private byte[] withFormula(boolean computed) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Map<String, String> claim = claim();
            Cell name =
                    fill(workbook, claim).getCell(List.copyOf(claim.keySet()).indexOf("漢字氏名"));
            name.setCellFormula("\"見本　\"&\"太郎\"");
            if (computed) {
                workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(name);
                return bytes(workbook);
            }
            ((XSSFCell) name).getCTCell().unsetV();
            return bytes(workbook);
        }
    }

    private static Row fill(XSSFWorkbook workbook, Map<String, String> claim) {
        XSSFSheet sheet = workbook.createSheet("レセプト");
        Row header = sheet.createRow(0);
        Row row = sheet.createRow(1);
        int column = 0;
        for (Map.Entry<String, String> cell : claim.entrySet()) {
            header.createCell(column).setCellValue(cell.getKey());
            row.createCell(column++).setCellValue(cell.getValue());
        }
        return row;
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
