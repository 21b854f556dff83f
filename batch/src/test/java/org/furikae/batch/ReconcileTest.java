package org.furikae.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.furikae.exchange.TableKind;
import org.furikae.exchange.TableWriter;
import org.furikae.testdata.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileTest {
    @TempDir
    Path folder;

    @Test
    void the_last_line_counts_claims_and_the_status_is_0_when_every_row_was_taken() throws IOException {
        Batch batch = Batch.in(folder).write();

        Call result = Call.of(batch.call("--format", "csv"));

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.lastLine()).isEqualTo("claims 1 decided 1 rejected 0 seconds 0.0");
        assertThat(result.err()).isEmpty();
        assertThat(names(batch.out()))
                .containsExactly("decisions.csv", "inquiries.csv", "row_errors.csv", "summary.csv");
    }

    @Test
    void a_rejected_row_makes_the_status_1_and_the_others_are_decided() throws IOException {
        Batch batch = Batch.in(folder);
        batch.withClaims(List.of(batch.claim(Map.of()), batch.claim(Map.of("レセプトID", "R-2", "生年月日", "2023-02-30"))))
                .write();

        Call result = Call.of(batch.call("--format", "csv"));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.lastLine()).isEqualTo("claims 2 decided 1 rejected 1 seconds 0.0");
        assertThat(batch.decisions()).extracting(row -> row.get("レセプトID")).containsExactly("R-1");
    }

    @Test
    void a_rejected_row_of_another_table_makes_the_status_1_without_counting_as_a_claim() throws IOException {
        Batch batch = Batch.in(folder).write();
        Files.writeString(batch.file("insurers"), "138017,検証番号の違う保険者\r\n", StandardOpenOption.APPEND);

        Call result = Call.of(batch.call("--format", "csv"));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.lastLine()).startsWith("claims 1 decided 1 rejected 0 ");
        assertThat(CsvFile.read(batch.out().resolve("row_errors.csv")))
                .extracting(row -> row.get("ファイル"))
                .containsOnly("insurers.csv");
    }

    @Test
    void without_a_format_the_result_is_one_workbook() throws IOException {
        Batch batch = Batch.in(folder).write();

        Call result = Call.of(batch.call());

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(names(batch.out())).containsExactly("result.xlsx");
        assertThat(Files.readAllBytes(batch.out().resolve("result.xlsx"))).startsWith('P', 'K');
    }

    @Test
    void decisions_are_sorted_by_claim_id_whatever_the_order_of_the_claims() throws IOException {
        Batch batch = Batch.in(folder);
        List<Map<String, String>> claims = new ArrayList<>();
        for (int i = 1_300; i > 0; i--) {
            claims.add(batch.claim(Map.of("レセプトID", "R-" + i)));
        }
        batch.withClaims(claims).write();

        Call.of(batch.call("--format", "csv"));

        assertThat(batch.decisions())
                .hasSize(1_300)
                .extracting(row -> row.get("レセプトID"))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void what_somebody_wrote_as_a_formula_stays_text() throws IOException {
        Batch batch = Batch.in(folder);
        batch.withClaims(List.of(
                        batch.claim(Map.of("レセプトID", "=1+1")), batch.claim(Map.of("レセプトID", "@x", "生年月日", "+1"))))
                .write();

        Call.of(batch.call("--format", "csv"));

        assertThat(batch.decisions()).extracting(row -> row.get("レセプトID")).containsExactly("'=1+1");
        assertThat(CsvFile.read(batch.out().resolve("row_errors.csv")))
                .extracting(row -> row.get("値"))
                .containsExactly("'+1");
    }

    @Test
    void an_attestation_that_is_not_there_is_told_and_the_claim_is_decided() throws IOException {
        Batch batch = Batch.in(folder);
        batch.withClaims(List.of(batch.claim(Map.of("申立書ID", "M-404")))).write();

        Call result = Call.of(batch.call("--format", "csv"));

        assertThat(result.status()).isZero();
        assertThat(result.err()).contains("資格申立書が見つからないレセプトが1件あります");
        assertThat(batch.decisions()).hasSize(1);
    }

    @Test
    void unknown_columns_are_told_once() throws IOException {
        Batch batch = Batch.in(folder);
        batch.withClaims(List.of(batch.claim(Map.of("社内メモ", "x")), batch.claim(Map.of("レセプトID", "R-2"))))
                .write();

        Call result = Call.of(batch.call("--format", "csv"));

        assertThat(result.status()).isZero();
        assertThat(result.err()).containsOnlyOnce("社内メモ");
    }

    @Test
    void registrations_may_come_in_several_files() throws IOException {
        Batch batch = Batch.in(folder).write();
        Path second = folder.resolve("second.csv");
        Files.writeString(
                second,
                Files.readString(batch.file("registrations"))
                        .replace("\"K-1\"", "\"K-2\"")
                        .replace("\"01130012\"", "\"06139992\"")
                        .replace("\"2020-04-01\"", "\"2026-07-01\""));
        Files.writeString(
                batch.file("registrations"),
                Files.readString(batch.file("registrations")).replace("\"01130012\"", "\"01140011\""));

        Call result = Call.of(batch.call("--format", "csv", "--registrations", second.toString()));

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(batch.decisions()).extracting(row -> row.get("候補数")).containsExactly("1");
    }

    @Test
    void files_that_contradict_each_other_about_a_registration_are_a_row_error() throws IOException {
        Batch batch = Batch.in(folder).write();
        Path same = Files.copy(batch.file("registrations"), folder.resolve("same.csv"));
        Path other = folder.resolve("other.csv");
        Files.writeString(other, Files.readString(same).replace("\"123\"", "\"321\""));

        Call agreeing = Call.of(batch.call("--format", "csv", "--registrations", same.toString()));
        Call contradicting = Call.of(batch.call("--format", "csv", "--registrations", other.toString()));

        assertThat(agreeing.status()).as(agreeing.err()).isZero();
        assertThat(contradicting.status()).isEqualTo(1);
        assertThat(CsvFile.read(batch.out().resolve("row_errors.csv")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("ファイル", "other.csv")
                        .containsEntry("行", "2")
                        .containsEntry("列", "登録番号")
                        .containsEntry("値", "K-1"));
        assertThat(batch.decisions()).extracting(row -> row.get("結果")).containsExactly("AS_FILED");
    }

    @Test
    void files_of_the_same_name_are_told_apart_by_their_folders() throws IOException {
        Batch batch = Batch.in(folder).write();
        Path other = Files.createDirectories(folder.resolve("other")).resolve("registrations.csv");
        Files.writeString(other, Files.readString(batch.file("registrations")).replace("\"123\"", "\"321\""));

        Call result = Call.of(batch.call("--format", "csv", "--registrations", other.toString()));

        assertThat(result.status()).isEqualTo(1);
        assertThat(CsvFile.read(batch.out().resolve("row_errors.csv")))
                .extracting(row -> row.get("ファイル"))
                .containsExactly(other.toString());
    }

    @Test
    void workbooks_that_contradict_each_other_about_an_attestation_are_a_row_error() throws IOException {
        Batch batch = Batch.in(folder).write();
        String one = workbook("one.xlsx", "株式会社見本");
        String same = workbook("same.xlsx", "株式会社見本");
        String other = workbook("other.xlsx", "株式会社別");

        Call agreeing = Call.of(call(batch, one, same));
        Call contradicting = Call.of(call(batch, one, other));

        assertThat(agreeing.status()).as(agreeing.err()).isZero();
        assertThat(contradicting.status()).isEqualTo(1);
        assertThat(CsvFile.read(batch.out().resolve("row_errors.csv")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("ファイル", "one.xlsx")
                        .containsEntry("シート", "資格申立書")
                        .containsEntry("行", "2")
                        .containsEntry("値", "M-1"));
    }

    private static List<String> call(Batch batch, String insurers, String claims) {
        return List.of(
                "reconcile",
                "--insurers",
                insurers,
                "--registrations",
                batch.file("registrations").toString(),
                "--claims",
                claims,
                "--format",
                "csv",
                "--out",
                batch.out().toString());
    }

    /** A workbook of the scenario's insurers, claims and attestations, with an employer in the attestation. */
    private String workbook(String name, String employer) throws IOException {
        Path file = folder.resolve(name);
        Scenario scenario = Scenario.named("identified");
        try (TableWriter writer = TableWriter.workbook(Files.newOutputStream(file))) {
            for (TableKind kind : List.of(TableKind.INSURERS, TableKind.CLAIMS, TableKind.ATTESTATIONS)) {
                writer.begin(kind);
                for (Map<String, String> given : scenario.tables().get(kind.code())) {
                    Map<String, String> row = new HashMap<>(given);
                    row.replace("事業所名", employer);
                    writer.row(kind.columns().stream()
                            .map(column -> row.getOrDefault(column.header(), ""))
                            .toList());
                }
            }
        }
        return file.toString();
    }

    @Test
    void a_later_result_replaces_an_earlier_one_and_leaves_other_files_alone() throws IOException {
        Batch batch = Batch.in(folder).write();
        Call.of(batch.call("--format", "csv"));
        Files.writeString(batch.out().resolve("memo.txt"), "mine");
        batch.withClaims(List.of(batch.claim(Map.of("レセプトID", "R-7")))).write();

        Call.of(batch.call("--format", "csv"));

        assertThat(batch.decisions()).extracting(row -> row.get("レセプトID")).containsExactly("R-7");
        assertThat(batch.out().resolve("memo.txt")).hasContent("mine");
    }

    @Test
    void progress_shows_on_a_terminal_only() throws IOException {
        Batch batch = Batch.in(folder).write();

        assertThat(Call.of(batch.call("--format", "csv")).err()).isEmpty();
        assertThat(Progress.line("判定中", 500, 1_500, 0.5)).isEqualTo("判定中 500行 1,000行/秒 残り約1秒");
        assertThat(Progress.line("判定中", 500, 0, 0.5)).isEqualTo("判定中 500行 1,000行/秒");
    }

    @Test
    void the_result_workbook_has_its_sheets() throws Exception {
        Batch batch = Batch.in(folder).write();
        Call.of(batch.call());

        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(batch.out().resolve("result.xlsx")))) {
            assertThat(workbook.sheetIterator())
                    .toIterable()
                    .extracting(Sheet::getSheetName)
                    .containsExactly("処理結果", "行エラー", "集計", "照会一覧");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
