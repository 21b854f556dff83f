package org.furikae.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProrateTest {
    private static final List<String> MONTHS = List.of("2023-05", "2023-06", "2023-07");

    @TempDir
    Path folder;

    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

    /** M1 of domain.md 3.3 in a national pool of the fund, and a pool of the federation beside it. */
    @BeforeEach
    void three_insurers_of_the_fund_and_two_of_the_federation() {
        tables.put("insurers", new ArrayList<>());
        tables.put("payments", new ArrayList<>());
        insurer("01130012", 26_000_000_000L);
        insurer("06132013", 17_500_000_000L);
        insurer("31130016", 8_500_000_000L);
        insurer("138016", 24_000_000_000L);
        insurer("39130000", 47_000_000_000L);
        tables.put("claims", new ArrayList<>(List.of(claim("R-2", "支払基金"), claim("R-1", "支払基金"), claim("R-3", "国保連"))));
        tables.put(
                "decisions",
                new ArrayList<>(List.of(
                        decision("R-1", "UNRESOLVED", "1000000"),
                        decision("R-2", "UNRESOLVED", "3"),
                        decision("R-3", "UNRESOLVED", "712636"),
                        decision("R-4", "TRANSFERRED", "5555"))));
    }

    @Test
    void unresolved_decisions_are_shared_by_agency_with_the_shipped_method() throws IOException {
        Call result = prorate("--format", "csv");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.lastLine())
                .isEqualTo("claims 3 prorated 3 rejected 0 pools 2 insurers 5 yen 1712639 seconds 0.0");
        assertThat(names())
                .containsExactly("proration.csv", "proration_lines.csv", "proration_method.csv", "row_errors.csv");
        List<Map<String, String>> shares = CsvFile.read(out().resolve("proration.csv"));
        assertThat(shares)
                .extracting(row -> row.get("保険者番号") + " " + row.get("機関") + " " + row.get("按分額"))
                .containsExactly(
                        "01130012 支払基金 500002",
                        "06132013 支払基金 336539",
                        "31130016 支払基金 163462",
                        "138016 国保連 240891",
                        "39130000 国保連 471745");
        assertThat(shares.get(0))
                .containsEntry("範囲キー", "NATIONAL")
                .containsEntry("単位キー", "ALL")
                .containsEntry("重み", "78000000000")
                .containsEntry("比率", "0.500000000000")
                .containsEntry("診療年月", "2023-08");
        assertThat(CsvFile.read(out().resolve("proration_lines.csv")))
                .extracting(row -> row.get("レセプトID") + " " + row.get("保険者負担額") + " " + row.get("範囲キー"))
                .containsExactly("R-1 1000000 NATIONAL", "R-2 3 NATIONAL", "R-3 712636 NATIONAL");
    }

    @Test
    void every_file_says_that_the_method_is_unconfirmed() throws IOException {
        Call result = prorate("--format", "csv");

        assertThat(result.err()).contains("按分方法「shipped-2026-11」は未確認");
        for (String file : List.of("proration.csv", "proration_lines.csv", "proration_method.csv")) {
            assertThat(CsvFile.read(out().resolve(file)))
                    .isNotEmpty()
                    .allMatch(row -> row.get("確認済").equals("無") && row.get("注記").contains("未確認の按分方法"));
        }
    }

    @Test
    void a_confirmed_method_from_a_file_is_used_without_a_word_of_doubt() throws IOException {
        method(Map.of("確認済", "有", "根拠", "通知", "第一段", "AGENCY_SPLIT"));

        Call result = prorate("--method", file("method").toString(), "--format", "csv");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(CsvFile.read(out().resolve("proration.csv")))
                .allMatch(row -> row.get("注記").isEmpty() && row.get("method_id").equals("M"))
                .extracting(row -> Long.valueOf(row.get("按分額")))
                .satisfies(shares -> assertThat(
                                shares.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(1_712_639));
    }

    @Test
    void the_method_that_was_written_can_be_handed_in_again() throws IOException {
        prorate("--format", "csv");
        byte[] first = Files.readAllBytes(out().resolve("proration.csv"));
        Files.copy(out().resolve("proration_method.csv"), file("method"));

        Call result = prorate("--method", file("method").toString(), "--format", "csv");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(Files.readAllBytes(out().resolve("proration.csv"))).isEqualTo(first);
    }

    @Test
    void without_a_format_the_result_is_one_workbook() throws IOException {
        Call result = prorate();

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(names()).containsExactly("result.xlsx");
        try (InputStream in = Files.newInputStream(out().resolve("result.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly("按分結果", "按分明細", "按分方法", "行エラー");
            assertThat(workbook.getSheet("按分結果").getRow(1).getCell(7).getNumericCellValue())
                    .isEqualTo(500_002);
        }
    }

    @Test
    void statements_are_one_workbook_for_each_insurer_that_is_billed() throws IOException {
        Call result = prorate("--format", "csv", "--statements", "yes");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(statements())
                .containsExactly(
                        "statement-138016.xlsx",
                        "statement-01130012.xlsx",
                        "statement-06132013.xlsx",
                        "statement-31130016.xlsx",
                        "statement-39130000.xlsx");
    }

    @Test
    void statements_are_printed_when_that_is_asked_for() throws IOException {
        assertThat(prorate("--format", "csv", "--statements", "pdf").status()).isZero();
        assertThat(statements()).hasSize(5).allMatch(name -> name.endsWith(".pdf"));

        assertThat(prorate("--format", "csv", "--statements", "both").status()).isZero();
        assertThat(statements()).hasSize(10).startsWith("statement-138016.xlsx", "statement-138016.pdf");
    }

    private List<String> statements() throws IOException {
        List<String> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(out().resolve("statements.zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry.getName());
            }
        }
        return entries;
    }

    @Test
    void an_unresolved_decision_without_a_claim_is_a_row_error_and_the_others_are_shared() throws IOException {
        tables.get("decisions").add(decision("R-9", "UNRESOLVED", "10"));
        tables.get("decisions").add(decision("R-10", "UNRESOLVED", "-10"));

        Call result = prorate("--format", "csv");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.lastLine()).startsWith("claims 5 prorated 3 rejected 2 pools 2 ");
        assertThat(CsvFile.read(out().resolve("row_errors.csv")))
                .extracting(row -> row.get("ファイル") + " " + row.get("行") + " " + row.get("列"))
                .containsExactly("decisions.csv 7 保険者負担額", "decisions.csv 6 レセプトID");
    }

    @Test
    void nothing_to_share_gives_empty_tables() throws IOException {
        tables.put("decisions", new ArrayList<>(List.of(decision("R-4", "TRANSFERRED", "5555"))));
        tables.put("payments", new ArrayList<>(tables.get("payments").subList(0, 1)));

        Call result = prorate("--format", "csv");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.lastLine()).startsWith("claims 0 prorated 0 rejected 0 pools 0 insurers 0 yen 0 ");
        assertThat(CsvFile.read(out().resolve("proration.csv"))).isEmpty();
    }

    @Test
    void bad_payment_results_stop_the_run_with_nothing_written() throws IOException {
        tables.get("payments").get(0).put("支払額", "-5");
        refused("支払額", "payments.csv 2行");

        tables.get("payments").get(0).put("支払額", "5");
        tables.get("payments").add(payment("06270011", "2023-07", 5));
        refused("06270011");

        tables.get("payments").remove(tables.get("payments").size() - 1);
        tables.get("payments").removeIf(row -> row.get("年月").equals("2023-06"));
        refused("2023-06", "2023-05～2023-07", "NATIONAL");
    }

    @Test
    void a_rejected_insurer_stops_the_run_with_nothing_written() throws IOException {
        tables.get("insurers").add(Map.of("保険者番号", "138017", "保険者名", "検証番号の違う保険者"));

        refused("insurers.csv 7行");
    }

    @Test
    void weights_of_zero_stop_the_run_and_name_pool_and_months() throws IOException {
        tables.get("payments").forEach(row -> row.put("支払額", "0"));

        refused("すべて0", "診療年月2023-08", "支払基金", "2023-05～2023-07");
    }

    @Test
    void methods_that_overlap_or_cannot_be_read_stop_the_run() throws IOException {
        method(Map.of(), Map.of("method_id", "N", "適用開始", "2024-04-01"));
        refused("重なって");

        method(Map.of("範囲", "EVERYWHERE"));
        refused("NATIONAL");

        method(Map.of("適用開始", "2023-09"));
        refused("2023-08");

        method(Map.of("確認済", "有", "根拠", ""));
        refused("根拠");
    }

    @Test
    void an_attestation_narrows_the_insurers() throws IOException {
        tables.get("claims").get(1).put("摘要", "820000246;830000502社保;830000505東京都千代田区霞が関1-2-2");
        tables.get("claims").get(2).put("摘要", "820000246;830000502後期;830000505東京都千代田区霞が関1-2-2");

        Call result = prorate("--format", "csv");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(CsvFile.read(out().resolve("proration.csv")))
                .filteredOn(row -> row.get("負担区分").equals("後期（東京都）"))
                .extracting(row -> row.get("保険者番号") + "=" + row.get("按分額"))
                .containsExactly("39130000=712636");
    }

    @Test
    void the_order_of_rows_changes_no_byte() throws IOException {
        prorate("--format", "csv");
        byte[] first = Files.readAllBytes(out().resolve("proration.csv"));
        tables.values().forEach(Collections::reverse);

        prorate("--format", "csv");

        assertThat(Files.readAllBytes(out().resolve("proration.csv"))).isEqualTo(first);
    }

    @Test
    void help_tells_how_to_call_it() {
        assertThat(Call.of("help", "prorate").out()).contains("--decisions F", "--method");
        assertThat(Call.of("help").out()).contains("prorate --decisions F");
    }

    private void refused(String... messages) throws IOException {
        List<String> more = Files.exists(file("method"))
                ? List.of("--method", file("method").toString())
                : List.of();

        Call result = prorate(more.toArray(String[]::new));

        assertThat(result.status()).as(result.err()).isEqualTo(2);
        assertThat(result.err()).contains(messages);
        assertThat(result.out()).isEmpty();
        assertThat(out()).doesNotExist();
    }

    private Call prorate(String... more) throws IOException {
        List<String> call = new ArrayList<>(List.of("prorate"));
        for (Map.Entry<String, List<Map<String, String>>> table : tables.entrySet()) {
            CsvFile.write(file(table.getKey()), table.getValue(), Set.of());
            call.addAll(List.of("--" + table.getKey(), file(table.getKey()).toString()));
        }
        call.addAll(List.of("--out", out().toString()));
        call.addAll(List.of(more));
        return Call.of(call);
    }

    private Path file(String table) {
        return folder.resolve(table + ".csv");
    }

    private Path out() {
        return folder.resolve("out");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(out())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void insurer(String number, long paid) {
        tables.get("insurers").add(new LinkedHashMap<>(Map.of("保険者番号", number, "保険者名", "見本 " + number)));
        MONTHS.forEach(month -> tables.get("payments").add(payment(number, month, paid)));
    }

    private static Map<String, String> payment(String number, String month, long paid) {
        return new LinkedHashMap<>(Map.of("保険者番号", number, "年月", month, "支払額", Long.toString(paid)));
    }

    private static Map<String, String> claim(String id, String agency) {
        return new LinkedHashMap<>(Map.of(
                "レセプトID",
                id,
                "受付機関",
                agency,
                "医療機関コード",
                "1310000014",
                "診療年月",
                "2023-08",
                "保険者番号",
                "77777777",
                "漢字氏名",
                "見本　花子",
                "生年月日",
                "1980-05-01",
                "性別",
                "女",
                "請求点数",
                "100",
                "摘要",
                "不詳"));
    }

    private static Map<String, String> decision(String id, String outcome, String amount) {
        return new LinkedHashMap<>(Map.of("レセプトID", id, "行", "1", "結果", outcome, "保険者負担額", amount));
    }

    @SafeVarargs
    private void method(Map<String, String>... changes) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> change : changes) {
            Map<String, String> row = new LinkedHashMap<>(Map.of(
                    "method_id",
                    "M",
                    "適用開始",
                    "2023-08-01",
                    "範囲",
                    "NATIONAL",
                    "単位",
                    "ALL",
                    "第一段",
                    "NONE",
                    "重み",
                    "PAYMENT",
                    "基準期間",
                    "3",
                    "種別限定",
                    "有",
                    "端数",
                    "LARGEST_REMAINDER",
                    "同順位",
                    "LOWER_INSURER_NUMBER"));
            row.putAll(change);
            rows.add(row);
        }
        CsvFile.write(file("method"), rows, Set.of("確認済", "根拠"));
    }
}
