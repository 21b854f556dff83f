package org.furikae.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.furikae.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workbooks that people get from the product and hand in again. */
class HandedBackTest {
    @TempDir
    private Path folder;

    @Test
    void rejected_rows_come_back_as_given_with_the_reason_first_and_faulty_cells_coloured()
            throws IOException, UnreadableFile {
        Path rejected = rejected(Tables.csv(
                folder,
                Tables.sampleWith(TableKind.CLAIMS, "レセプトID", "R1", "生年月日", "2023-02-30", "住所", "=1+1", "性別", ""),
                Tables.sampleWith(TableKind.CLAIMS, "レセプトID", "R2")));

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(rejected))) {
            XSSFSheet sheet = workbook.getSheet("レセプト");
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("エラー理由");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                    .contains("生年月日: 「2023-02-30」は存在しない日付です", "性別: 性別が空欄です");
            XSSFCell birth = cell(sheet, ClaimColumns.BIRTH_DATE);
            assertThat(birth.getCellType()).isEqualTo(CellType.STRING);
            assertThat(birth.getStringCellValue()).isEqualTo("2023-02-30");
            assertThat(birth.getCellStyle().getFillForegroundColorColor()).isNotNull();
            XSSFCell insurer = cell(sheet, ClaimColumns.INSURER_NUMBER);
            assertThat(insurer.getStringCellValue()).isEqualTo("01130012");
            assertThat(insurer.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(insurer.getCellStyle().getFillForegroundColorColor()).isNull();
            assertThat(cell(sheet, ClaimColumns.ADDRESS).getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void a_mended_workbook_of_rejected_rows_is_read_as_it_is() throws IOException, UnreadableFile {
        Path rejected = rejected(Tables.csv(folder, Tables.sampleWith(TableKind.CLAIMS, "生年月日", "2023-02-30")));
        Path mended = folder.resolve("mended.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(rejected));
                OutputStream out = Files.newOutputStream(mended)) {
            // A new cell: POI leaves the old text of an inline string beside the new one.
            workbook.getSheet("レセプト")
                    .getRow(1)
                    .createCell(ClaimColumns.BIRTH_DATE.index() + 1)
                    .setCellValue("1980-05-01");
            workbook.write(out);
        }

        try (InputFile input = InputFile.open(mended, "mended.xlsx", EnumSet.of(TableKind.CLAIMS))) {
            assertThat(input.notices()).isEmpty();
            assertThat(Tables.<Claim>read(input, TableKind.CLAIMS).facts())
                    .isEqualTo(Tables.read(Tables.csv(folder, Tables.sample(TableKind.CLAIMS)), TableKind.CLAIMS)
                            .facts());
        }
    }

    @Test
    void rows_rejected_again_have_one_reason_column() throws IOException, UnreadableFile {
        Path once = rejected(Tables.csv(folder, Tables.sampleWith(TableKind.CLAIMS, "生年月日", "2023-02-30")));
        Path twice = rejected(once);

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(twice))) {
            Row headers = workbook.getSheet("レセプト").getRow(0);
            assertThat(headers)
                    .extracting(Cell::getStringCellValue)
                    .hasSize(TableKind.CLAIMS.columns().size() + 1)
                    .containsOnlyOnce("エラー理由");
        }
    }

    @Test
    void nothing_rejected_is_an_empty_sheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RejectedRowsWorkbook(out).close();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TableKind.class)
    void the_sample_row_of_a_template_is_accepted_as_it_is(TableKind kind) throws IOException, UnreadableFile {
        Path file = template(kind);

        try (InputFile input = InputFile.open(file, "template.xlsx", EnumSet.of(kind))) {
            assertThat(input.notices()).isEmpty();
            Tables.Outcome<Object> read = Tables.read(input, kind);
            assertThat(read.messages()).isEmpty();
            assertThat(read.count()).isEqualTo(new RowCount(1, 0));
            assertThat(read.facts().get(0)).isInstanceOf(kind.factType());
        }
    }

    @ParameterizedTest
    @EnumSource(TableKind.class)
    void a_template_offers_every_choice_and_a_hint_for_every_column(TableKind kind) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(template(kind)))) {
            XSSFSheet sheet = workbook.getSheet(kind.label());
            List<? extends DataValidation> validations = sheet.getDataValidations();
            for (Column column : kind.columns()) {
                XSSFCell header = sheet.getRow(0).getCell(column.index());
                assertThat(header.getStringCellValue()).isEqualTo(column.header());
                assertThat(header.getCellComment().getString().getString())
                        .startsWith(column.required() ? "必須" : "任意")
                        .contains(column.hint());
                DataValidation validation = validations.get(column.index());
                assertThat(validation.getRegions().getCellRangeAddress(0).getFirstColumn())
                        .isEqualTo(column.index());
                if (!column.choices().isEmpty()) {
                    assertThat(validation.getValidationConstraint().getValidationType())
                            .isEqualTo(DataValidationConstraint.ValidationType.LIST);
                    assertThat(validation.getValidationConstraint().getExplicitListValues())
                            .containsExactlyElementsOf(column.choices());
                }
                if (column.type() == ColumnType.CODE) {
                    assertThat(sheet.getColumnStyle(column.index()).getDataFormatString())
                            .isEqualTo("@");
                }
            }
        }
    }

    @Test
    void a_template_says_its_version_and_explains_era_dates() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(template(TableKind.CLAIMS)))) {
            Sheet instructions = workbook.getSheet("説明");
            assertThat(instructions.getRow(1).getCell(1).getStringCellValue()).isEqualTo(TemplateWorkbook.VERSION);
            assertThat(instructions.getRow(3).getCell(1).getStringCellValue()).contains("令和5年8月15日", "5050815");
            assertThat(instructions.getLastRowNum())
                    .isEqualTo(6 + TableKind.CLAIMS.columns().size());
        }
    }

    @Test
    void a_template_is_the_same_file_every_time() throws IOException, InterruptedException {
        byte[] first = Files.readAllBytes(template(TableKind.INSURERS));
        Thread.sleep(1_100);

        assertThat(Files.readAllBytes(template(TableKind.INSURERS))).isEqualTo(first);
    }

    @Test
    void several_tables_fit_into_one_workbook_and_one_into_a_csv_file() throws IOException, UnreadableFile {
        Path file = folder.resolve("all.xlsx");
        try (TableWriter writer = TableWriter.workbook(Files.newOutputStream(file))) {
            for (TableKind kind : TableKind.values()) {
                writer.begin(kind);
                writer.row(List.copyOf(Tables.sample(kind).values()));
            }
        }

        try (InputFile input = InputFile.open(file, "all.xlsx", EnumSet.allOf(TableKind.class))) {
            assertThat(input.tables()).containsExactly(TableKind.values());
            for (TableKind kind : input.tables()) {
                assertThat(Tables.read(input, kind).count()).isEqualTo(new RowCount(1, 0));
            }
        }
        try (TableWriter writer = TableWriter.csv(new ByteArrayOutputStream())) {
            writer.begin(TableKind.CLAIMS);
            assertThatThrownBy(() -> writer.begin(TableKind.INSURERS)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> writer.row(List.of("x"))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void dates_and_numbers_of_a_written_table_are_dates_and_numbers_of_excel() throws IOException {
        Map<String, String> row = Tables.sampleWith(TableKind.CLAIMS, "生年月日", "1980-05-01");
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(Tables.workbook(folder, TableKind.CLAIMS, row)))) {
            XSSFSheet sheet = workbook.getSheet("レセプト");
            assertThat(sheet.getRow(1).getCell(ClaimColumns.BIRTH_DATE.index()).getLocalDateTimeCellValue())
                    .isEqualTo("1980-05-01T00:00");
            assertThat(sheet.getRow(1).getCell(ClaimColumns.POINTS.index()).getNumericCellValue())
                    .isEqualTo(1_200);
            assertThat(sheet.getRow(1)
                            .getCell(ClaimColumns.INSURER_NUMBER.index())
                            .getStringCellValue())
                    .isEqualTo("01130012");
        }
    }

    private Path template(TableKind kind) throws IOException {
        Path file = Files.createTempFile(folder, "template", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            TemplateWorkbook.write(kind, out);
        }
        return file;
    }

    private static XSSFCell cell(XSSFSheet sheet, Column column) {
        return sheet.getRow(1).getCell(column.index() + 1);
    }

    private Path rejected(Path file) throws IOException, UnreadableFile {
        Path rejected = Files.createTempFile(folder, "rejected", ".xlsx");
        try (InputFile input = InputFile.open(file, file.getFileName().toString(), EnumSet.of(TableKind.CLAIMS));
                RejectedRowsWorkbook workbook = new RejectedRowsWorkbook(Files.newOutputStream(rejected))) {
            input.read(TableKind.CLAIMS, new RowHandler<Claim>() {
                @Override
                public void accepted(RawRow row, Claim fact) {
                    // not handed back
                }

                @Override
                public void rejected(RawRow row, List<RowError> errors) {
                    try {
                        workbook.add(row, errors);
                    } catch (IOException failed) {
                        throw new java.io.UncheckedIOException(failed);
                    }
                }
            });
        }
        return rejected;
    }
}
