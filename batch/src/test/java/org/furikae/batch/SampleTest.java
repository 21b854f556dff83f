package org.furikae.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample made by the command line and decided by it. */
class SampleTest {
    private static final Set<String> BILLED_TO_OTHERS_OR_AS_FILED =
            Set.of("AS_FILED", "BRANCH_CORRECTED", "TRANSFERRED", "SPLIT", "IDENTIFIED");

    @TempDir
    static Path folder;

    @BeforeAll
    static void make_a_sample() {
        sample("sample", "csv", "--truth", "yes");
    }

    @Test
    void every_row_of_a_sample_is_taken_and_every_claim_decided() throws IOException {
        Call result = Call.of(reconcile("all", "--format", "csv"));

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.lastLine()).startsWith("claims 1500 decided 1500 rejected 0 seconds ");
        assertThat(decisions("all").keySet())
                .isEqualTo(CsvFile.read(folder.resolve("sample/claims.csv")).stream()
                        .map(row -> row.get("レセプトID"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_same_call_twice_and_any_number_of_threads_give_the_same_bytes() throws IOException {
        Call.of(reconcile("one", "--format", "csv", "--threads", "1"));
        Call.of(reconcile("two", "--format", "csv", "--threads", "2"));
        Call.of(reconcile("again", "--format", "csv", "--threads", "2"));

        for (String file : List.of("decisions.csv", "inquiries.csv", "summary.csv", "row_errors.csv")) {
            assertThat(folder.resolve("two").resolve(file)).hasSameBinaryContentAs(folder.resolve("one/" + file));
            assertThat(folder.resolve("again").resolve(file)).hasSameBinaryContentAs(folder.resolve("one/" + file));
        }
        Call.of(reconcile("book-one"));
        Call.of(reconcile("book-two"));
        assertThat(folder.resolve("book-two/result.xlsx"))
                .hasSameBinaryContentAs(folder.resolve("book-one/result.xlsx"));
    }

    @Test
    void a_sample_as_workbooks_leads_to_the_same_decisions() throws IOException {
        sample("books", "xlsx");
        String all = folder.resolve("books/sample.xlsx").toString();
        String claims = folder.resolve("books/claims.xlsx").toString();

        Call result = Call.of(
                "reconcile",
                "--insurers",
                all,
                "--registrations",
                all,
                "--claims",
                claims,
                "--format",
                "csv",
                "--out",
                folder.resolve("from-books").toString());
        Call.of(reconcile("from-csv", "--format", "csv"));

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(CsvFile.read(folder.resolve("from-books/row_errors.csv"))).isEmpty();
        assertThat(folder.resolve("from-books/decisions.csv"))
                .hasSameBinaryContentAs(folder.resolve("from-csv/decisions.csv"));
    }

    @Test
    void the_outcomes_of_a_sample_are_of_many_kinds_and_most_find_an_insurer() throws IOException {
        Call.of(reconcile("kinds", "--format", "csv"));

        Map<String, Long> outcomes = decisions("kinds").values().stream()
                .collect(Collectors.groupingBy(rows -> rows.get(0).get("結果"), Collectors.counting()));

        assertThat(outcomes)
                .containsKeys("AS_FILED", "TRANSFERRED", "IDENTIFIED", "AWAITING", "UNRESOLVED", "REVIEW", "INQUIRY");
        assertThat(outcomes.get("AS_FILED") + outcomes.get("TRANSFERRED") + outcomes.get("IDENTIFIED"))
                .isGreaterThan(1_200);
    }

    @Test
    void no_claim_is_billed_to_an_insurer_that_the_register_does_not_show_to_be_right() throws IOException {
        Call.of(reconcile("precise", "--format", "csv"));
        Map<String, Map<String, String>> truth = CsvFile.read(folder.resolve("sample/truth.csv")).stream()
                .collect(Collectors.toMap(row -> row.get("レセプトID"), Function.identity()));

        decisions("precise").forEach((claimId, parts) -> {
            boolean billed = BILLED_TO_OTHERS_OR_AS_FILED.contains(parts.get(0).get("結果"));
            if (billed && truth.get(claimId).get("登録に現れる").equals("有")) {
                String insurers = parts.stream().map(part -> part.get("保険者番号")).collect(Collectors.joining(";"));
                assertThat(insurers).as(claimId).isEqualTo(truth.get(claimId).get("正しい保険者番号"));
            }
        });
    }

    @Test
    void progress_is_wiped_when_the_work_is_done() {
        List<String> call = reconcile("watched", "--format", "csv");

        String shown = Call.onTerminal(call).err();

        assertThat(shown.isEmpty() || shown.endsWith("\r\u001B[K")).as(shown).isTrue();
        assertThat(shown).doesNotContain("\n");
    }

    private static void sample(String out, String format, String... more) {
        List<String> call = new ArrayList<>(List.of(
                "sample",
                "--people",
                "6000",
                "--claims",
                "1500",
                "--seed",
                "11",
                "--format",
                format,
                "--out",
                folder.resolve(out).toString()));
        call.addAll(List.of(more));
        Call result = Call.of(call);
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.lastLine()).contains("people 6000 ").contains(" claims 1500 ");
    }

    private static List<String> reconcile(String out, String... more) {
        List<String> call = new ArrayList<>(List.of("reconcile"));
        for (String table : List.of("insurers", "registrations", "claims", "attestations", "payments")) {
            call.addAll(List.of(
                    "--" + table, folder.resolve("sample/" + table + ".csv").toString()));
        }
        call.addAll(List.of("--out", folder.resolve(out).toString()));
        call.addAll(List.of(more));
        return call;
    }

    private static Map<String, List<Map<String, String>>> decisions(String out) throws IOException {
        assertThat(Files.exists(folder.resolve(out))).isTrue();
        return CsvFile.read(folder.resolve(out).resolve("decisions.csv")).stream()
                .collect(Collectors.groupingBy(row -> row.get("レセプトID")));
    }
}
