package org.furikae.batch;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code furikae compare}. */
class CompareTest {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final List<String> ADDED = List.of("漢字氏名判定", "カナ氏名判定", "生年月日判定", "性別判定", "住所判定", "許容内訳", "一致度");

    @TempDir
    Path folder;

    @Test
    void five_equal_items_are_exact_however_they_are_written() throws IOException {
        Map<String, String> row =
                compared(pair(Map.of("漢字氏名1", "山田　太郎", "カナ氏名1", "ﾔﾏﾀﾞ ﾀﾛｳ", "生年月日1", "昭和55年5月1日", "性別1", "1")));

        assertThat(verdicts(row)).containsExactly("EXACT", "EXACT", "EXACT", "EXACT", "EXACT");
        assertThat(row).containsEntry("許容内訳", "").containsEntry("一致度", "A");
    }

    @ParameterizedTest
    @CsvSource({
        "漢字氏名2, 山●太郎, 漢字氏名判定, TOLERATED, B",
        "カナ氏名2, ヤマダタロオ, カナ氏名判定, DIFFERENT, D",
        "カナ氏名2, やまだたろう, カナ氏名判定, TOLERATED, B",
        "生年月日2, 1980-05-02, 生年月日判定, DIFFERENT, D",
        "性別2, 女, 性別判定, DIFFERENT, D",
        "住所2, 東京都千代田区丸の内一丁目二番二号, 住所判定, TOLERATED, B",
        "住所2, 大阪府大阪市北区1-1, 住所判定, DIFFERENT, D",
        "漢字氏名2, '　', 漢字氏名判定, MISSING, D",
        "住所2, '', 住所判定, MISSING, D",
    })
    void one_item_that_differs_shows_in_its_column_and_in_the_level(
            String header, String value, String verdictHeader, String verdict, String level) throws IOException {
        Map<String, String> row = compared(pair(Map.of(header, value)));

        assertThat(row).containsEntry(verdictHeader, verdict).containsEntry("一致度", level);
        assertThat(verdicts(row)).filteredOn("EXACT"::equals).hasSize(4);
        assertThat(row.get("許容内訳").isEmpty()).isNotEqualTo(verdict.equals("TOLERATED"));
    }

    @Test
    void every_tolerance_is_named_with_its_item() throws IOException {
        Map<String, String> row = compared(
                pair(Map.of("漢字氏名1", "髙橋太郎", "漢字氏名2", "高橋太郎", "住所1", "東京都千代田区丸の内1-2-2", "住所2", "千代田区丸の内一丁目2番2号")));

        assertThat(row.get("許容内訳").split(";"))
                .satisfiesExactly(
                        name -> assertThat(name).startsWith("漢字=").hasSizeGreaterThan(3),
                        address -> assertThat(address)
                                .startsWith("住所=")
                                .contains("都道府県の省略")
                                .contains("番地の表記"));
        assertThat(row).containsEntry("一致度", "C");
    }

    @Test
    void columns_and_rows_come_back_as_given_and_in_their_order() throws IOException {
        Files.writeString(file(), """
                備考,住所2,番号,漢字氏名１,住所1
                "改行
                あり",x,002,山田,x
                ,,,,
                =1+1,y,001,,z
                """);

        Call call = call("--format", "csv");

        assertThat(call.status()).as(call.err()).isZero();
        assertThat(call.lastLine()).matches("pairs 2 compared 2 rejected 0 seconds \\d+\\.\\d");
        assertThat(call.err()).contains("備考", "番号").doesNotContain("住所");
        List<List<String>> lines = lines(out("comparison.csv"));
        assertThat(lines.get(0))
                .containsExactlyElementsOf(Stream.concat(Stream.of("備考", "住所2", "番号", "漢字氏名１", "住所1"), ADDED.stream())
                        .toList());
        assertThat(lines.get(1).subList(0, 5)).containsExactly("改行\nあり", "x", "002", "山田", "x");
        assertThat(lines.get(1).subList(5, 12))
                .containsExactly("MISSING", "MISSING", "MISSING", "MISSING", "EXACT", "", "D");
        assertThat(lines.get(2).subList(0, 5)).containsExactly("'=1+1", "y", "001", "", "z");
        assertThat(lines).hasSize(3);
        assertThat(CsvFile.read(out("row_errors.csv"))).isEmpty();
    }

    @Test
    void rows_that_cannot_be_read_are_listed_and_the_others_compared() throws IOException {
        write(List.of(
                pair(Map.of("生年月日1", "2023-02-30")),
                pair(Map.of()),
                pair(Map.of("性別1", "不明", "生年月日2", "昭和65年1月1日")),
                pair(Map.of("住所1", "あ".repeat(4001)))));

        Call call = call("--format", "csv");

        assertThat(call.status()).isEqualTo(1);
        assertThat(call.lastLine()).startsWith("pairs 4 compared 1 rejected 3 seconds ");
        assertThat(CsvFile.read(out("comparison.csv"))).hasSize(1);
        assertThat(CsvFile.read(out("row_errors.csv")))
                .extracting(row -> row.get("ファイル") + " " + row.get("行") + " " + row.get("列"))
                .containsExactly("pairs.csv 2 生年月日1", "pairs.csv 4 性別1", "pairs.csv 4 生年月日2", "pairs.csv 5 住所1");
    }

    @Test
    void a_value_under_no_header_is_a_row_error_and_never_gets_lost() throws IOException {
        Files.writeString(file(), "漢字氏名1,漢字氏名2\n山田,山田,太郎\n山田,山田,,\n");

        Call call = call("--format", "csv");

        assertThat(call.status()).isEqualTo(1);
        assertThat(CsvFile.read(out("comparison.csv"))).hasSize(1);
        assertThat(CsvFile.read(out("row_errors.csv")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("行", "2").containsEntry("値", "太郎"));
    }

    @Test
    void windows_31j_and_utf_8_with_and_without_mark_read_alike() throws IOException {
        String text = "漢字氏名1,漢字氏名2,住所1,住所2\r\n髙橋花子,高橋花子,東京都①―1,東京都①―1\r\n";
        List<List<List<String>>> results = new ArrayList<>();
        for (byte[] content : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(WINDOWS_31J))) {
            Files.write(file(), content);
            assertThat(call("--format", "csv").status()).isZero();
            results.add(lines(out("comparison.csv")));
        }

        assertThat(results.get(0).get(1)).startsWith("髙橋花子", "高橋花子").contains("TOLERATED", "EXACT");
        assertThat(results).containsOnly(results.get(0));
    }

    @Test
    void a_workbook_with_date_cells_becomes_a_workbook_with_a_sheet_of_row_errors() throws IOException {
        Path pairs = folder.resolve("pairs.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(pairs)) {
            workbook.createSheet("メモ").createRow(0).createCell(0).setCellValue("読まなくてよい");
            Sheet sheet = workbook.createSheet("名簿");
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
            texts(sheet.createRow(0), "整理番号", "漢字氏名1", "漢字氏名2", "生年月日1", "生年月日2");
            for (int i = 1; i <= 2; i++) {
                Row row = sheet.createRow(i);
                texts(row, "00" + i, "渡邉一", "渡辺一", "", i == 1 ? "S55.5.1" : "昭和65年1月1日");
                row.createCell(3).setCellValue(LocalDate.of(1980, 5, 1));
                row.getCell(3).setCellStyle(date);
            }
            workbook.write(out);
        }

        Call call = Call.of("compare", "--pairs", pairs.toString(), "--out", out("").toString());

        assertThat(call.status()).as(call.err()).isEqualTo(1);
        assertThat(call.err()).contains("メモ", "整理番号");
        try (Stream<Path> files = Files.list(out(""))) {
            assertThat(files).containsExactly(out("comparison.xlsx"));
        }
        try (XSSFWorkbook result = new XSSFWorkbook(Files.newInputStream(out("comparison.xlsx")))) {
            Sheet compared = result.getSheetAt(0);
            assertThat(compared.getLastRowNum()).isEqualTo(1);
            assertThat(texts(compared.getRow(0)))
                    .containsExactlyElementsOf(
                            Stream.concat(Stream.of("整理番号", "漢字氏名1", "漢字氏名2", "生年月日1", "生年月日2"), ADDED.stream())
                                    .toList());
            assertThat(texts(compared.getRow(1)))
                    .startsWith("001", "渡邉一", "渡辺一", "1980-05-01", "S55.5.1", "TOLERATED", "MISSING", "EXACT")
                    .endsWith("D");
            Sheet errors = result.getSheet("行エラー");
            assertThat(errors.getLastRowNum()).isEqualTo(1);
            assertThat(texts(errors.getRow(1))).startsWith("pairs.xlsx", "名簿", "3", "生年月日2", "昭和65年1月1日");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "氏名,住所\n山田,東京\n", "漢字氏名1,漢字氏名１\n山田,山田\n", "漢字氏名1\n\"山田\n"})
    void a_file_without_pairs_is_refused_and_nothing_written(String content) throws IOException {
        Files.writeString(file(), content);

        Call call = call();

        assertRefused(call);
        assertThat(call.err()).contains("--pairs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format pdf", "--threads 2", "--pairs again.csv", "stray"})
    void a_wrong_option_is_refused(String more) throws IOException {
        write(List.of(pair(Map.of())));

        assertRefused(call(more.split(" ")));
    }

    @Test
    void pairs_and_out_are_required_and_the_file_must_be_there() throws IOException {
        assertRefused(Call.of("compare", "--out", out("").toString()));
        assertRefused(Call.of("compare", "--pairs", file().toString(), "--out", out("").toString()));
        write(List.of(pair(Map.of())));
        assertRefused(Call.of("compare", "--pairs", file().toString()));
    }

    private Map<String, String> compared(Map<String, String> pair) throws IOException {
        write(List.of(pair));
        Call call = call("--format", "csv");
        assertThat(call.status()).as(call.err()).isZero();
        return CsvFile.read(out("comparison.csv")).get(0);
    }

    private static List<String> verdicts(Map<String, String> row) {
        return ADDED.subList(0, 5).stream().map(row::get).toList();
    }

    /** A pair without any difference, with some cells replaced. */
    private static Map<String, String> pair(Map<String, String> changes) {
        Map<String, String> pair = new LinkedHashMap<>();
        for (String side : List.of("1", "2")) {
            pair.put("漢字氏名" + side, "山田太郎");
            pair.put("カナ氏名" + side, "ヤマダタロウ");
            pair.put("生年月日" + side, "1980-05-01");
            pair.put("性別" + side, "男");
            pair.put("住所" + side, "東京都千代田区丸の内1-2-2");
        }
        pair.putAll(changes);
        return pair;
    }

    private void write(List<Map<String, String>> pairs) throws IOException {
        CsvFile.write(file(), pairs, Set.of());
    }

    private Call call(String... more) {
        List<String> call =
                new ArrayList<>(List.of("compare", "--pairs", file().toString(), "--out", out("").toString()));
        call.addAll(List.of(more));
        return Call.of(call);
    }

    private Path file() {
        return folder.resolve("pairs.csv");
    }

    private Path out(String name) {
        return folder.resolve("out").resolve(name);
    }

    private void assertRefused(Call call) throws IOException {
        assertThat(call.status()).as(call.err()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith("furikae: ").contains("。").doesNotContain("Exception", "\tat ");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(path -> !path.equals(file()))).isEmpty();
        }
    }

    private static List<List<String>> lines(Path csv) throws IOException {
        String text = Files.readString(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private static void texts(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            texts.add(new DataFormatter().formatCellValue(row.getCell(i)));
        }
        return texts;
    }
}
