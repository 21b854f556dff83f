package org.furikae.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.furikae.claim.Claim;
import org.furikae.insurer.Insurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderAndSheetTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TableKind.class)
    void english_aliases_stand_for_japanese_headers(TableKind kind) throws IOException, UnreadableFile {
        Map<String, String> row = new LinkedHashMap<>();
        for (Column column : kind.columns()) {
            row.put(column.alias(), column.sample());
        }

        Tables.Outcome<Object> byAlias = Tables.read(Tables.csv(folder, row), kind);

        assertThat(byAlias.facts())
                .isEqualTo(Tables.read(Tables.csv(folder, Tables.sample(kind)), kind)
                        .facts())
                .hasSize(1);
    }

    @Test
    void columns_may_come_in_any_order() throws IOException, UnreadableFile {
        List<Column> reversed = new ArrayList<>(TableKind.CLAIMS.columns());
        Collections.reverse(reversed);
        Map<String, String> row = new LinkedHashMap<>();
        reversed.forEach(column -> row.put(column.header(), column.sample()));

        assertThat(Tables.read(Tables.csv(folder, row), TableKind.CLAIMS).facts())
                .isEqualTo(Tables.read(Tables.csv(folder, Tables.sample(TableKind.CLAIMS)), TableKind.CLAIMS)
                        .facts());
    }

    @Test
    void headers_are_compared_without_width_case_and_spaces() throws IOException, UnreadableFile {
        Path file = file("ＩＮＳＵＲＥＲ＿ＮＵＭＢＥＲ, 保 険 者 名 ,Ｋind\r\n01130012,見本,\r\n");

        Tables.Outcome<Insurer> read = Tables.read(file, TableKind.INSURERS);

        assertThat(read.facts()).extracting(Insurer::name).containsExactly("見本");
    }

    @Test
    void unknown_columns_are_ignored_and_reported_once() throws IOException, UnreadableFile {
        Path file = file("保険者番号,備考,保険者名,メモ,\r\n01130012,a,見本,b,c\r\n06132013,d,見本2,e,f\r\n");

        try (InputFile input = InputFile.open(file, "a.csv", Set.of(TableKind.INSURERS))) {
            assertThat(input.notices()).containsExactly("「保険者」の次の列は読み込みませんでした: 備考、メモ");
            assertThat(Tables.read(input, TableKind.INSURERS).count()).isEqualTo(new RowCount(2, 0));
        }
    }

    @Test
    void every_missing_required_column_of_every_sheet_is_named_in_one_message() throws IOException {
        Path file = workbook(Map.of("保険者", List.of("都道府県"), "支払実績", List.of("年月", "件数")));

        assertThatThrownBy(() -> InputFile.open(file, "a.xlsx", EnumSet.allOf(TableKind.class)))
                .isInstanceOfSatisfying(UnreadableFile.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(UnreadableFile.Reason.UNREADABLE);
                    assertThat(refusal.reason().httpStatus()).isEqualTo(422);
                    assertThat(refusal)
                            .hasMessageContaining("「保険者」に必要な列がありません: 保険者番号、保険者名")
                            .hasMessageContaining("「支払実績」に必要な列がありません: 保険者番号、支払額");
                });
    }

    @Test
    void a_column_that_comes_twice_is_refused() throws IOException {
        Path file = file("保険者番号,保険者名,name\r\n01130012,見本,見本\r\n");

        assertThatThrownBy(() -> InputFile.open(file, "a.csv", Set.of(TableKind.INSURERS)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("同じ列が2つ以上あります: 保険者名");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n01130012,見本\r\n", "\r\n", ",,,\r\n01130012,見本\r\n"})
    void a_blank_first_row_is_no_header(String text) throws IOException {
        Path file = file(text);

        assertThatThrownBy(() -> InputFile.open(file, "a.csv", Set.of(TableKind.INSURERS)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("1行目に見出しがありません");
    }

    @Test
    void a_worksheet_whose_header_begins_further_down_has_no_header() throws IOException {
        Path file = folder.resolve("late.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFRow row = workbook.createSheet("保険者").createRow(3);
            row.createCell(0).setCellValue("保険者番号");
            row.createCell(1).setCellValue("保険者名");
            workbook.write(out);
        }

        assertThatThrownBy(() -> InputFile.open(file, "a.xlsx", Set.of(TableKind.INSURERS)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("1行目に見出しがありません");
    }

    @Test
    void a_table_with_a_header_alone_has_no_rows() throws IOException, UnreadableFile {
        assertThat(Tables.read(file("保険者番号,保険者名"), TableKind.INSURERS).count()).isEqualTo(RowCount.NONE);
    }

    @Test
    void a_single_sheet_may_have_any_name() throws IOException, UnreadableFile {
        Path file = workbook(Map.of("Sheet1", List.of("保険者番号", "保険者名")));

        try (InputFile input = InputFile.open(file, "a.xlsx", Set.of(TableKind.INSURERS))) {
            assertThat(input.tables()).containsExactly(TableKind.INSURERS);
            assertThat(input.notices()).isEmpty();
        }
    }

    @Test
    void the_instructions_of_a_template_do_not_count_as_a_second_sheet() throws IOException, UnreadableFile {
        Path file = workbook(Map.of("8月分", List.of("保険者番号", "保険者名"), "説明", List.of("列")));

        try (InputFile input = InputFile.open(file, "a.xlsx", Set.of(TableKind.INSURERS))) {
            assertThat(input.tables()).containsExactly(TableKind.INSURERS);
            assertThat(input.notices()).isEmpty();
        }
    }

    @Test
    void a_single_sheet_of_any_name_is_told_by_its_columns_when_several_tables_are_expected()
            throws IOException, UnreadableFile {
        Path file = workbook(Map.of("Sheet1", List.of("保険者番号", "年月", "支払額")));

        try (InputFile input = InputFile.open(file, "a.xlsx", EnumSet.allOf(TableKind.class))) {
            assertThat(input.tables()).containsExactly(TableKind.PAYMENTS);
        }
    }

    @ParameterizedTest
    @EnumSource(TableKind.class)
    void a_column_missing_from_a_table_told_by_its_columns_is_named(TableKind kind) throws IOException {
        Map<String, String> row = Tables.sample(kind);
        String missing = kind.columns().stream()
                .filter(Column::required)
                .map(Column::header)
                .reduce((first, last) -> last)
                .orElseThrow();
        row.remove(missing);
        Path file = Tables.csv(folder, row);

        assertThatThrownBy(() -> InputFile.open(file, "a.csv", EnumSet.allOf(TableKind.class)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("「" + kind.label() + "」に必要な列がありません: " + missing);
    }

    @Test
    void a_table_whose_columns_fit_several_kinds_alike_is_not_guessed() throws IOException {
        Path file = file("保険者番号,メモ\r\n01130012,a\r\n");

        assertThatThrownBy(() -> InputFile.open(file, "a.csv", EnumSet.allOf(TableKind.class)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("どの表か分かりません");
    }

    @Test
    void several_sheets_count_by_name_and_others_are_reported() throws IOException, UnreadableFile {
        Map<String, List<String>> sheets = new LinkedHashMap<>();
        sheets.put("メモ", List.of("何か"));
        sheets.put(" 支払 実績", List.of("保険者番号", "年月", "支払額"));
        sheets.put("保険者", List.of("保険者番号", "保険者名"));
        sheets.put("説明", List.of("何か"));
        Path file = workbook(sheets);

        try (InputFile input = InputFile.open(file, "a.xlsx", EnumSet.allOf(TableKind.class))) {
            assertThat(input.tables()).containsExactly(TableKind.INSURERS, TableKind.PAYMENTS);
            assertThat(input.notices()).containsExactly("シート「メモ」は読み込みませんでした");
        }
    }

    @Test
    void a_workbook_without_the_expected_sheet_is_refused() throws IOException {
        Path file = workbook(Map.of("保険者", List.of("保険者番号", "保険者名"), "Sheet1", List.of("x")));

        assertThatThrownBy(() -> InputFile.open(file, "a.xlsx", Set.of(TableKind.CLAIMS)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("シート「レセプト」がありません");
    }

    @Test
    void two_sheets_of_one_table_are_refused() throws IOException {
        Path file = workbook(Map.of("保険者", List.of("保険者番号", "保険者名"), "保 険者", List.of("保険者番号", "保険者名")));

        assertThatThrownBy(() -> InputFile.open(file, "a.xlsx", Set.of(TableKind.INSURERS)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("シート「保険者」が2つあります");
    }

    @Test
    void asking_for_a_table_that_the_file_does_not_hold_is_a_fault_of_the_caller() throws IOException, UnreadableFile {
        Path file = file("保険者番号,保険者名");

        try (InputFile input = InputFile.open(file, "a.csv", Set.of(TableKind.INSURERS))) {
            assertThatThrownBy(() -> Tables.read(input, TableKind.CLAIMS)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void csv_is_read_in_either_encoding(String charset) throws IOException, UnreadableFile {
        Path file = folder.resolve("a.csv");
        Files.write(file, "保険者番号,保険者名\r\n01130012,髙橋①健保～－\r\n".getBytes(Charset.forName(charset)));

        Tables.Outcome<Insurer> read = Tables.read(file, TableKind.INSURERS);

        assertThat(read.facts()).extracting(Insurer::name).containsExactly("髙橋①健保～－");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_header() throws IOException, UnreadableFile {
        Path file = folder.resolve("a.csv");
        Files.write(file, "\uFEFF保険者番号,保険者名\r\n01130012,見本\r\n".getBytes(StandardCharsets.UTF_8));

        try (InputFile input = InputFile.open(file, "a.csv", Set.of(TableKind.INSURERS))) {
            assertThat(input.notices()).isEmpty();
            assertThat(Tables.read(input, TableKind.INSURERS).count()).isEqualTo(new RowCount(1, 0));
        }
    }

    @Test
    void a_broken_character_in_a_utf8_file_rejects_its_row_alone() throws IOException, UnreadableFile {
        byte[] good = String.join("\r\n", "保険者番号,保険者名", "01130012,見本", "06132013,見本X", "138016,見本国保")
                .getBytes(StandardCharsets.UTF_8);
        int at = new String(good, StandardCharsets.ISO_8859_1).indexOf('X');
        good[at] = (byte) 0xFF;
        Path file = Files.write(folder.resolve("a.csv"), good);

        Tables.Outcome<Insurer> read = Tables.read(file, TableKind.INSURERS);

        assertThat(read.count()).isEqualTo(new RowCount(2, 1));
        assertThat(read.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.rowNumber()).isEqualTo(3))
                .satisfies(error -> assertThat(error.message()).contains("文字化け"));
    }

    @Test
    void quoted_fields_may_hold_separators_quotes_and_line_ends() throws IOException, UnreadableFile {
        Path file = file("保険者番号,保険者名\n\n01130012,\"見本,\"\"健保\"\"\r\n二行目\"\n06132013,次\n");

        Tables.Outcome<Insurer> read = Tables.read(file, TableKind.INSURERS);

        assertThat(read.facts()).extracting(Insurer::name).containsExactly("見本,\"健保\"\r\n二行目", "次");
        assertThat(read.rawAccepted()).extracting(RawRow::rowNumber).containsExactly(3, 4);
    }

    @Test
    void a_table_can_be_read_twice() throws IOException, UnreadableFile {
        Path file = Tables.workbook(folder, TableKind.CLAIMS, Tables.sample(TableKind.CLAIMS));

        try (InputFile input = InputFile.open(file, "a.xlsx", Set.of(TableKind.CLAIMS))) {
            Tables.Outcome<Claim> first = Tables.read(input, TableKind.CLAIMS);
            assertThat(Tables.<Claim>read(input, TableKind.CLAIMS).facts())
                    .isEqualTo(first.facts())
                    .hasSize(1);
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "table", ".csv"), text);
    }

    private Path workbook(Map<String, List<String>> headers) throws IOException {
        Path file = Files.createTempFile(folder, "table", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            headers.forEach((name, columns) -> {
                XSSFSheet sheet = workbook.createSheet(name);
                XSSFRow row = sheet.createRow(0);
                for (int i = 0; i < columns.size(); i++) {
                    row.createCell(i).setCellValue(columns.get(i));
                }
            });
            workbook.write(out);
        }
        return file;
    }
}
