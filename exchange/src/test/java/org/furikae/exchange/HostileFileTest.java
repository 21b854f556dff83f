package org.furikae.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that somebody made wrong, by mistake or on purpose. */
@Timeout(20)
class HostileFileTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    private Path folder;

    @Test
    void an_empty_file_is_unreadable() throws IOException {
        assertRefused(write("a.xlsx", new byte[0]), UnreadableFile.Reason.UNREADABLE, "ファイルが空です");
    }

    @Test
    void a_file_above_the_limit_is_too_large_and_its_content_is_not_looked_at() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(300L << 20);
        }

        UnreadableFile refusal = assertRefused(file, UnreadableFile.Reason.TOO_LARGE, "ファイルが大きすぎます（上限50MB）");
        assertThat(refusal.reason().httpStatus()).isEqualTo(413);
    }

    @Test
    void an_old_workbook_is_unsupported_whatever_its_name() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("レセプト");
            workbook.write(out);
        }

        UnreadableFile refusal = assertRefused(
                write("renamed.xlsx", out.toByteArray()), UnreadableFile.Reason.UNSUPPORTED, "古い形式（.xls）のブック");
        assertThat(refusal.reason().httpStatus()).isEqualTo(415);
    }

    @Test
    void an_encrypted_workbook_is_unreadable_and_told_apart_from_an_old_one() throws Exception {
        byte[] plain = Files.readAllBytes(claims());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream encrypted = encryptor.getDataStream(container)) {
                encrypted.write(plain);
            }
            container.writeFilesystem(out);
        }

        UnreadableFile refusal =
                assertRefused(write("a.xlsx", out.toByteArray()), UnreadableFile.Reason.UNREADABLE, "パスワードで保護されたブック");
        assertThat(refusal.reason().httpStatus()).isEqualTo(422);
    }

    @Test
    void a_broken_ole_file_is_unsupported() throws IOException {
        byte[] bytes = new byte[2_000];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, bytes, 0, magic.length);

        assertRefused(write("a.xlsx", bytes), UnreadableFile.Reason.UNSUPPORTED, "古い形式");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void a_csv_file_in_utf16_is_unsupported_with_or_without_byte_order_mark(String charset) throws IOException {
        byte[] text = "保険者番号,保険者名\r\n01130012,見本健保\r\n06132013,見本健保\r\n".getBytes(Charset.forName(charset));

        assertRefused(write("a.csv", text), UnreadableFile.Reason.UNSUPPORTED, "UTF-16");
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7", "GIF89a", "ustar"})
    void another_type_of_file_is_unsupported(String head) throws IOException {
        byte[] bytes = new byte[600];
        Arrays.fill(bytes, (byte) 3);
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, bytes, 0, start.length);

        assertRefused(write("a.csv", bytes), UnreadableFile.Reason.UNSUPPORTED, "この種類のファイルは読めません");
    }

    @Test
    void text_called_xlsx_is_unreadable() throws IOException {
        assertRefused(
                write("a.xlsx", "保険者番号,保険者名".getBytes(StandardCharsets.UTF_8)),
                UnreadableFile.Reason.UNREADABLE,
                "中身がExcelブックではありません");
    }

    @Test
    void a_zip_that_is_no_workbook_is_unsupported() throws IOException {
        assertRefused(zip(Map.of("mimetype", "text")), UnreadableFile.Reason.UNSUPPORTED, "Excelブック（.xlsx）ではありません");
        assertRefused(
                zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")),
                UnreadableFile.Reason.UNSUPPORTED,
                "Excelブック（.xlsx）ではありません");
        assertRefused(
                zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.bin", "x")),
                UnreadableFile.Reason.UNSUPPORTED,
                "Excelブック（.xlsx）ではありません");
    }

    @Test
    void a_zip_with_nothing_inside_is_unreadable() throws IOException {
        Path file = folder.resolve("empty.xlsx");
        new ZipOutputStream(Files.newOutputStream(file)).close();

        assertRefused(file, UnreadableFile.Reason.UNREADABLE, "中身が空です");
    }

    @Test
    void macros_and_links_to_other_files_are_unsupported() throws IOException {
        assertRefused(with("xl/vbaProject.bin", "x"), UnreadableFile.Reason.UNSUPPORTED, "マクロを含むブック");
        assertRefused(with("xl/externalLinks/externalLink1.xml", "<x/>"), UnreadableFile.Reason.UNSUPPORTED, "リンク");
        assertRefused(
                changed(
                        "[Content_Types].xml",
                        xml -> xml.replace("spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml")),
                UnreadableFile.Reason.UNSUPPORTED,
                "マクロ有効ブック");
    }

    @Test
    void a_zip_bomb_is_too_large() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bomb).content(StandardCharsets.ISO_8859_1).hasSizeLessThan(1 << 20);

        assertRefused(bomb, UnreadableFile.Reason.TOO_LARGE, "圧縮率が異常に高い");
    }

    @Test
    void what_a_workbook_inflates_to_is_limited_in_all() throws IOException {
        Limits narrow = new Limits(1 << 20, 1_000, 10_000, 100, 1 << 20);
        Path file = with("xl/filler.xml", "x".repeat(20_000));

        UnreadableFile refusal = refusal(file, narrow);

        assertThat(refusal.reason()).isEqualTo(UnreadableFile.Reason.TOO_LARGE);
        assertThat(refusal).hasMessageContaining("展開した大きさ");
    }

    @Test
    void a_workbook_of_very_many_parts_is_too_large() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        for (int i = 0; i < 1_000; i++) {
            parts.put("part" + i, "");
        }

        assertRefused(zip(parts), UnreadableFile.Reason.TOO_LARGE, "1000個を超えています");
    }

    @Test
    void a_truncated_workbook_is_unreadable() throws IOException {
        byte[] whole = Files.readAllBytes(claims());

        assertRefused(
                write("a.xlsx", Arrays.copyOf(whole, whole.length / 2)),
                UnreadableFile.Reason.UNREADABLE,
                "壊れていて読めません");
    }

    @Test
    void a_workbook_whose_content_was_altered_is_unreadable_by_its_checksum() throws IOException {
        Path file = folder.resolve("stored.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setMethod(ZipOutputStream.STORED);
            byte[] content = "<Types>見本</Types>".getBytes(StandardCharsets.UTF_8);
            java.util.zip.CRC32 checksum = new java.util.zip.CRC32();
            checksum.update(content);
            ZipEntry entry = new ZipEntry("[Content_Types].xml");
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        }
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Types>") + "Types>".length();
        bytes[at]++;

        assertRefused(write("a.xlsx", bytes), UnreadableFile.Reason.UNREADABLE, "壊れていて読めません");
    }

    @Test
    void broken_xml_is_unreadable() throws IOException {
        assertRefused(
                changed("xl/workbook.xml", xml -> xml.replace("</sheets>", "")),
                UnreadableFile.Reason.UNREADABLE,
                "壊れ");
        assertRefused(changed(SHEET, xml -> "no xml"), UnreadableFile.Reason.UNREADABLE, "壊れ");
    }

    @Test
    void broken_xml_behind_the_header_is_found_while_reading() throws IOException, UnreadableFile {
        Path file = changed(SHEET, xml -> xml.replace("</sheetData>", ""));

        try (InputFile input = InputFile.open(file, "a.xlsx", EnumSet.of(TableKind.CLAIMS))) {
            assertThatThrownBy(() -> Tables.read(input, TableKind.CLAIMS))
                    .isInstanceOfSatisfying(
                            UnreadableFile.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(UnreadableFile.Reason.UNREADABLE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    void document_types_are_not_read(String doctype) throws IOException {
        Path file = changed(SHEET, xml -> xml.replaceFirst("<worksheet", doctype + "<worksheet"));

        assertRefused(file, UnreadableFile.Reason.UNREADABLE, "壊れ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "XFE1", "1", "あ1", "A-1"})
    void a_cell_far_outside_the_sheet_is_refused_before_it_takes_memory(String reference) throws IOException {
        Path file = changed(SHEET, xml -> xml.replaceFirst("r=\"A1\"(?=[^>]*t=)", "r=\"" + reference + "\""));

        try (InputFile input = InputFile.open(file, "a.xlsx", EnumSet.of(TableKind.CLAIMS))) {
            // "A-1" begins like a cell of column A, which is all that is asked of it
            assertThat(input.tables()).containsExactly(TableKind.CLAIMS);
            assertThat(reference).isEqualTo("A-1");
        } catch (UnreadableFile refusal) {
            assertThat(refusal.reason()).isEqualTo(UnreadableFile.Reason.UNREADABLE);
            assertThat(reference).isNotEqualTo("A-1");
        }
    }

    @Test
    void a_shared_string_that_does_not_exist_is_refused() throws IOException {
        Path file = changed(SHEET, xml -> xml.replaceFirst("t=\"s\"([^>]*)><v>[0-9]+</v>", "t=\"s\"$1><v>99999</v>"));

        assertRefused(file, UnreadableFile.Reason.UNREADABLE, "壊れ");
    }

    @Test
    void a_quote_that_is_never_closed_does_not_swallow_the_file_silently() throws IOException, UnreadableFile {
        String rows = "06132013,見本\r\n".repeat(100_000);
        Path file = write("a.csv", ("保険者番号,保険者名\r\n01130012,\"見本\r\n" + rows).getBytes(StandardCharsets.UTF_8));

        try (InputFile input = InputFile.open(file, "a.csv", EnumSet.of(TableKind.INSURERS))) {
            assertThatThrownBy(() -> Tables.read(input, TableKind.INSURERS))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("CSVの2行目が読めません");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1_000})
    void a_quote_that_is_never_closed_in_a_small_file_is_told_too(int swallowed) throws IOException, UnreadableFile {
        String rows = "06132013,見本\r\n".repeat(swallowed);
        Path file = write("a.csv", ("保険者番号,保険者名\r\n01130012,\"見本\r\n" + rows).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Tables.read(file, TableKind.INSURERS))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("CSVの2行目が読めません");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"\r\n", "\"\n\n", "\",\n"})
    void a_last_cell_of_several_lines_is_read_when_its_quote_is_closed(String end) throws IOException, UnreadableFile {
        Path file = write("a.csv", ("保険者番号,保険者名\r\n01130012,\"見本\r\n健保" + end).getBytes(StandardCharsets.UTF_8));

        assertThat(Tables.read(file, TableKind.INSURERS).count()).isEqualTo(new RowCount(1, 0));
    }

    @ParameterizedTest
    @CsvSource({"<sst><si><t>,</t></si></sst>", "<sst><si><t a=',' />", "<sst><!--,-->"})
    void a_text_or_tag_of_a_gigabyte_is_refused_before_it_takes_memory(String before, String after) {
        InputStream endless = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)),
                new Repeated((byte) 'x', 1L << 30),
                new ByteArrayInputStream(after.getBytes(StandardCharsets.UTF_8)))));

        assertThatThrownBy(() -> SharedStrings.read(endless)).hasMessageContaining("a tag or text without end");
    }

    @Test
    void a_character_section_of_a_gigabyte_is_refused_although_it_is_full_of_tags() {
        InputStream endless = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream("<sst><si><t><![CDATA[".getBytes(StandardCharsets.UTF_8)),
                new Repeated((byte) '<', 1L << 30),
                new ByteArrayInputStream("]]></t></si></sst>".getBytes(StandardCharsets.UTF_8)))));

        assertThatThrownBy(() -> SharedStrings.read(endless)).hasMessageContaining("a tag or text without end");
    }

    @Test
    void a_short_character_section_is_text() throws IOException, XMLStreamException {
        String xml = "<sst><si><t>a<![CDATA[<b>]]>c</t></si><si><t>d</t></si></sst>";

        try (SharedStrings strings =
                SharedStrings.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(strings.get(0)).isEqualTo("a<b>c");
            assertThat(strings.get(1)).isEqualTo("d");
        }
    }

    /** One byte many times. */
    private static final class Repeated extends InputStream {
        private final byte value;
        private long left;

        Repeated(byte value, long count) {
            this.value = value;
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int read = (int) Math.min(length, left);
            if (read == 0) {
                return -1;
            }
            Arrays.fill(buffer, offset, offset + read, value);
            left -= read;
            return read;
        }
    }

    @Test
    void a_message_never_repeats_the_content_of_the_file() throws IOException {
        Path file = write("a.csv", "山田太郎,1980-05-01\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(refusal(file, Limits.UPLOAD)).hasMessageNotContainingAny("山田", "1980");
    }

    private UnreadableFile assertRefused(Path file, UnreadableFile.Reason reason, String message) {
        UnreadableFile refusal = refusal(file, Limits.UPLOAD);
        assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
        assertThat(refusal).hasMessageContaining(message);
        return refusal;
    }

    private static UnreadableFile refusal(Path file, Limits limits) {
        return catchThrowableOfType(
                UnreadableFile.class,
                () -> InputFile.open(file, file.getFileName().toString(), EnumSet.of(TableKind.CLAIMS), limits)
                        .close());
    }

    private Path claims() throws IOException {
        return Tables.workbook(folder, TableKind.CLAIMS, Tables.sample(TableKind.CLAIMS));
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(Files.createTempDirectory(folder, "hostile").resolve(name), content);
    }

    /** A good workbook with one more part. */
    private Path with(String part, String content) throws IOException {
        Map<String, String> parts = parts();
        parts.put(part, content);
        return zip(parts);
    }

    /** A good workbook with one part changed. */
    private Path changed(String part, UnaryOperator<String> change) throws IOException {
        Map<String, String> parts = parts();
        String changed = change.apply(parts.get(part));
        assertThat(changed).isNotEqualTo(parts.get(part));
        parts.put(part, changed);
        return zip(parts);
    }

    private Map<String, String> parts() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(claims().toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = Files.createTempFile(folder, "zip", ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
