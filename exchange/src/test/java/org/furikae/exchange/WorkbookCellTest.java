package org.furikae.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.furikae.claim.Claim;
import org.furikae.claim.CopayRatio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of workbooks made by POI, which is another program than the reader. */
class WorkbookCellTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "yyyy/m/d",
                "m/d/yy",
                "yyyy\"年\"m\"月\"d\"日\"",
                "[$-411]ggge\"年\"m\"月\"d\"日\"",
                "[$-411]ge.m.d;@",
                "[$-F800]dddd, mmmm dd, yyyy",
                "yyyy-mm-dd h:mm"
            })
    void a_number_formatted_as_a_date_is_the_day(String format) throws IOException, UnreadableFile {
        Claim claim = claim("生年月日", (workbook, cell) -> {
            cell.setCellValue(LocalDate.of(1980, 5, 1));
            cell.setCellStyle(style(workbook, format));
        });

        assertThat(claim.patient().birthDate()).contains(LocalDate.of(1980, 5, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 22, 27, 31, 36, 50, 57, 58})
    void built_in_date_formats_are_known(int format) throws IOException, UnreadableFile {
        Claim claim = claim("生年月日", (workbook, cell) -> {
            cell.setCellValue(LocalDate.of(1980, 5, 1));
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat((short) format);
            cell.setCellStyle(style);
        });

        assertThat(claim.patient().birthDate()).contains(LocalDate.of(1980, 5, 1));
    }

    @Test
    void the_time_of_a_date_cell_is_left_aside() throws IOException, UnreadableFile {
        Claim claim = claim("生年月日", (workbook, cell) -> {
            cell.setCellValue(29_342.75);
            cell.setCellStyle(style(workbook, "yyyy-mm-dd"));
        });

        assertThat(claim.patient().birthDate()).contains(LocalDate.of(1980, 5, 1));
    }

    @Test
    void workbooks_that_count_from_1904_give_the_same_day() throws IOException, UnreadableFile {
        Claim claim = claim("生年月日", (workbook, cell) -> {
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            cell.setCellValue(29_342 - 1_462);
            cell.setCellStyle(style(workbook, "yyyy-mm-dd"));
        });

        assertThat(claim.patient().birthDate()).contains(LocalDate.of(1980, 5, 1));
    }

    @Test
    void the_first_months_of_1900_are_right_although_excel_counts_a_leap_day() throws IOException, UnreadableFile {
        Claim february = claim("生年月日", (workbook, cell) -> {
            cell.setCellValue(59);
            cell.setCellStyle(style(workbook, "yyyy-mm-dd"));
        });
        Claim march = claim("生年月日", (workbook, cell) -> {
            cell.setCellValue(61);
            cell.setCellStyle(style(workbook, "yyyy-mm-dd"));
        });

        assertThat(february.patient().birthDate()).contains(LocalDate.of(1900, 2, 28));
        assertThat(march.patient().birthDate()).contains(LocalDate.of(1900, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {60, -1, 0, 3_000_000})
    void a_date_cell_that_is_no_day_is_a_row_error(double serial) throws IOException, UnreadableFile {
        Tables.Outcome<Claim> read = read("生年月日", (workbook, cell) -> {
            cell.setCellValue(serial);
            cell.setCellStyle(style(workbook, "yyyy-mm-dd"));
        });

        assertThat(read.messages()).contains("日付として表示できない数値");
    }

    @Test
    void a_month_may_be_a_date_cell() throws IOException, UnreadableFile {
        Claim claim = claim("診療年月", (workbook, cell) -> {
            cell.setCellValue(LocalDate.of(2023, 8, 1));
            cell.setCellStyle(style(workbook, "yyyy\"年\"m\"月\""));
        });

        assertThat(claim.treatmentMonth()).isEqualTo(YearMonth.of(2023, 8));
    }

    @Test
    void a_month_may_be_a_date_cell_of_any_day() throws IOException, UnreadableFile {
        Claim claim = claim("診療年月", (workbook, cell) -> {
            cell.setCellValue(LocalDate.of(2023, 8, 15));
            cell.setCellStyle(style(workbook, "yyyy\"年\"m\"月\""));
        });

        assertThat(claim.treatmentMonth()).isEqualTo(YearMonth.of(2023, 8));
    }

    @Test
    void numeric_cells_without_date_format_are_read_as_their_digits() throws IOException, UnreadableFile {
        assertThat(claim("生年月日", (workbook, cell) -> cell.setCellValue(3_550_501))
                        .patient()
                        .birthDate())
                .contains(LocalDate.of(1980, 5, 1));
        assertThat(claim("生年月日", (workbook, cell) -> cell.setCellValue(19_800_501))
                        .patient()
                        .birthDate())
                .contains(LocalDate.of(1980, 5, 1));
        assertThat(claim("診療年月", (workbook, cell) -> cell.setCellValue(50_508)).treatmentMonth())
                .isEqualTo(YearMonth.of(2023, 8));
    }

    @Test
    void a_serial_number_without_date_format_is_no_date() throws IOException, UnreadableFile {
        assertThat(read("生年月日", (workbook, cell) -> cell.setCellValue(29_342)).messages())
                .contains("日付として読めません");
    }

    @Test
    void codes_get_back_the_zeros_that_numeric_cells_lost() throws IOException, UnreadableFile {
        assertThat(claim("保険者番号", (workbook, cell) -> cell.setCellValue(1_130_012))
                        .insured()
                        .insurerNumber()
                        .digits())
                .isEqualTo("01130012");
        assertThat(claim("医療機関コード", (workbook, cell) -> cell.setCellValue(110_113_719))
                        .institution()
                        .digits())
                .isEqualTo("0110113719");
        assertThat(claim("枝番", (workbook, cell) -> cell.setCellValue(1))
                        .insured()
                        .branch())
                .isEqualTo("01");
    }

    @Test
    void a_large_number_is_not_written_with_an_exponent() throws IOException, UnreadableFile {
        assertThat(claim("番号", (workbook, cell) -> cell.setCellValue(123_456_789_012d))
                        .insured()
                        .number())
                .isEqualTo("123456789012");
    }

    @Test
    void a_percentage_is_read_as_shown() throws IOException, UnreadableFile {
        Claim third = claim("負担割合", (workbook, cell) -> {
            cell.setCellValue(0.3);
            cell.setCellStyle(style(workbook, "0%"));
        });
        Claim whole = claim("負担割合", (workbook, cell) -> {
            cell.setCellValue(1);
            cell.setCellStyle(style(workbook, "0%"));
        });

        assertThat(third.copayRatio()).contains(new CopayRatio(3));
        assertThat(whole.copayRatio()).contains(new CopayRatio(10));
    }

    @Test
    void a_formula_is_read_by_its_cached_value() throws IOException, UnreadableFile {
        Claim text = claim("漢字氏名", (workbook, cell) -> {
            cell.setCellFormula("\"見本\"&\"　太郎\"");
            cell.setCellValue("見本　太郎");
        });
        Claim number = claim("請求点数", (workbook, cell) -> {
            cell.setCellFormula("600*2");
            cell.setCellValue(1_200);
        });

        assertThat(text.patient().kanjiName()).isEqualTo("見本　太郎");
        assertThat(number.points()).isEqualTo(1_200);
    }

    @Test
    void a_formula_without_cached_value_is_a_row_error() throws IOException, UnreadableFile {
        Tables.Outcome<Claim> read = read("漢字氏名", (workbook, cell) -> cell.setCellFormula("\"見本\"&\"　太郎\""));

        assertThat(read.count()).isEqualTo(new RowCount(0, 1));
        assertThat(read.errors()).extracting(RowError::column).contains("漢字氏名");
        assertThat(read.messages()).contains("計算結果がありません");
    }

    @Test
    void a_formula_that_gives_empty_text_is_a_blank_cell() throws IOException, UnreadableFile {
        Claim claim = claim("記号", (workbook, cell) -> {
            cell.setCellFormula("\"\"");
            cell.setCellValue("");
        });

        assertThat(claim.insured().symbol()).isEmpty();
    }

    @Test
    void an_error_value_is_a_row_error() throws IOException, UnreadableFile {
        Tables.Outcome<Claim> read = read("住所", (workbook, cell) -> cell.setCellErrorValue(FormulaError.REF.getCode()));

        assertThat(read.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.value()).isEqualTo("#REF!"))
                .satisfies(error -> assertThat(error.message()).contains("エラー値"));
    }

    @Test
    void a_text_of_4000_characters_is_taken_and_a_longer_one_is_a_row_error() throws IOException, UnreadableFile {
        assertThat(claim("摘要", (workbook, cell) -> cell.setCellValue("あ".repeat(4_000)))
                        .remarks())
                .hasSize(4_000);
        assertThat(read("摘要", (workbook, cell) -> cell.setCellValue("あ".repeat(4_001)))
                        .messages())
                .contains("文字数が4000を超えています");
    }

    @Test
    void text_keeps_its_spaces_runs_and_line_ends() throws IOException, UnreadableFile {
        Claim claim = claim("住所", (workbook, cell) -> {
            XSSFRichTextString text = new XSSFRichTextString(" 東京都\n千代田区 𠮷野 ");
            text.applyFont(0, 3, workbook.createFont());
            cell.setCellValue(text);
        });

        assertThat(claim.patient().address()).isEqualTo(" 東京都\n千代田区 𠮷野 ");
    }

    @Test
    void an_escaped_character_is_read_as_itself() throws IOException, UnreadableFile {
        // As Excel does, POI takes these texts for escaped ones and writes them as they are.
        assertThat(claim("住所", (workbook, cell) -> cell.setCellValue("千代田区_x000D_\n1_x0041_ _x005F_x0041_ _xyz_"))
                        .patient()
                        .address())
                .isEqualTo("千代田区\r\n1A _x0041_ _xyz_");
    }

    @Test
    void a_true_or_false_cell_is_its_word() throws IOException, UnreadableFile {
        assertThat(claim("摘要", (workbook, cell) -> cell.setCellValue(true)).remarks())
                .isEqualTo("TRUE");
    }

    @Test
    void phonetic_guides_are_no_part_of_the_text_and_iso_dates_are_read() throws IOException, UnreadableFile {
        Path file = handmade("<row><c t=\"inlineStr\"><is><t>保険者番号</t></is></c>"
                + "<c t=\"inlineStr\"><is><t>保険者名</t></is></c>"
                + "<c t=\"inlineStr\"><is><t>設立日</t></is></c></row>"
                + "<row><c t=\"inlineStr\"><is><t>01130012</t></is></c>"
                + "<c t=\"inlineStr\"><is><r><t>見</t></r><r><t>本</t></r><rPh sb=\"0\" eb=\"1\"><t>ミホン</t></rPh></is></c>"
                + "<c t=\"d\"><v>2008-10-01</v></c></row>");

        Tables.Outcome<org.furikae.insurer.Insurer> read = Tables.read(file, TableKind.INSURERS);

        assertThat(read.facts()).singleElement().satisfies(insurer -> {
            assertThat(insurer.name()).isEqualTo("見本");
            assertThat(insurer.establishedOn()).isEqualTo(Optional.of(LocalDate.of(2008, 10, 1)));
        });
    }

    private Path handmade(String rows) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> parts = Map.of(
                "[Content_Types].xml", "<Types/>",
                "_rels/.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"" + relationships
                                + "/officeDocument\" Target=\"/book.xml\"/></Relationships>",
                "_rels/book.xml.rels",
                        "<Relationships><Relationship Id=\"b\" Type=\"" + relationships
                                + "/worksheet\" Target=\"sheets/one.xml\"/></Relationships>",
                "book.xml",
                        "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relationships
                                + "\"><sheets><sheet name=\"保険者\" r:id=\"b\"/></sheets></workbook>",
                "sheets/one.xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        Path file = folder.resolve("handmade.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static CellStyle style(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private Claim claim(String header, BiConsumer<XSSFWorkbook, XSSFCell> fill) throws IOException, UnreadableFile {
        Tables.Outcome<Claim> read = read(header, fill);
        assertThat(read.messages()).isEmpty();
        return read.facts().get(0);
    }

    /** The sample claim with one cell filled in another way. */
    private Tables.Outcome<Claim> read(String header, BiConsumer<XSSFWorkbook, XSSFCell> fill)
            throws IOException, UnreadableFile {
        Path file = Files.createTempFile(folder, "cells", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Sheet1");
            XSSFRow headers = sheet.createRow(0);
            XSSFRow row = sheet.createRow(1);
            for (Column column : TableKind.CLAIMS.columns()) {
                headers.createCell(column.index()).setCellValue(column.header());
                XSSFCell cell = row.createCell(column.index());
                if (column.header().equals(header)) {
                    fill.accept(workbook, cell);
                } else if (column.header().equals("日別点数")) {
                    cell.setBlank();
                } else {
                    cell.setCellValue(column.sample());
                }
            }
            workbook.write(out);
        }
        return Tables.read(file, TableKind.CLAIMS);
    }
}
