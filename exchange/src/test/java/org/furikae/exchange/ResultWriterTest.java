package org.furikae.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.furikae.claim.Agency;
import org.furikae.claim.InstitutionCode;
import org.furikae.claim.InsuredId;
import org.furikae.claim.Yen;
import org.furikae.decision.ConfirmationCode;
import org.furikae.decision.Decision;
import org.furikae.decision.DecisionPart;
import org.furikae.decision.Explanation;
import org.furikae.decision.FilingKind;
import org.furikae.decision.Outcome;
import org.furikae.identity.IdentityLevel;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultWriterTest {
    private static final InsurerNumber FUND = new InsurerNumber("01130012");
    private static final InsurerNumber CITY = new InsurerNumber("138016");
    private static final InstitutionCode CLINIC = new InstitutionCode("0110113719");
    private static final InsurerDirectory INSURERS =
            new InsurerDirectory(List.of(insurer(FUND, "見本支部"), insurer(CITY, "見本区")));

    @TempDir
    private Path folder;

    @Test
    void the_decision_file_has_the_headers_of_the_contract_in_their_order() throws IOException {
        List<String> lines = csv("decisions.csv");

        assertThat(lines)
                .containsExactly("\uFEFFレセプトID,行,結果,確認区分,保険者番号,記号,番号,枝番,請求先機関,機関変更,対象開始日,対象終了日,点数,保険者負担額,"
                        + "一致度,一致内訳,個人キー,登録番号,候補数,負担割合差,根拠規則,理由,規則版,基準日,agency_changed");
    }

    @Test
    void a_decision_is_one_row_per_billed_part() throws IOException {
        assertThat(csv("decisions.csv", split("R1")).subList(1, 3))
                .containsExactly(
                        "R1,1,SPLIT,05,01130012,記,12,01,支払基金,無,2023-08-03,2023-08-10,450,3150,A,漢字=一致;カナ=一致,P1,K1,2,30,規則1;規則2,理由です,v1,2023-11-22,無",
                        "R1,2,SPLIT,05,138016,,34,,国保連(東京都),有,2023-08-17,2023-08-24,750,5250,A,漢字=一致;カナ=一致,P1,K2,2,-750,規則1;規則2,理由です,v1,2023-11-22,有");
    }

    @Test
    void what_a_decision_does_not_have_is_blank() throws IOException {
        assertThat(csv("decisions.csv", undecided("R2")).get(1))
                .isEqualTo("R2,1,UNRESOLVED,03,,,,,,無,2023-08-01,2023-08-31,100,700,,,,,0,0,,理由です,v1,2023-11-22,無");
    }

    @Test
    void decisions_are_sorted_by_claim_and_part_whatever_their_number_and_order() throws IOException {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < 45_000; i++) {
            decisions.add(undecided("R" + i));
        }
        Collections.shuffle(decisions, new Random(7));

        List<String> lines = csv("decisions.csv", decisions.toArray(new Decision[0]));

        List<String> ids = lines.stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(ids).hasSize(45_000).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void parts_are_sorted_as_numbers() {
        List<String> second = List.of("R1", "2");
        List<String> tenth = List.of("R1", "10");

        assertThat(DecisionTable.ORDER.compare(second, tenth)).isNegative();
    }

    @Test
    void text_that_a_spreadsheet_would_run_is_made_inert_and_negative_numbers_are_not() throws IOException {
        Path out = folder.resolve("inert");
        try (ResultWriter writer = new ResultWriter(INSURERS)) {
            writer.rowError("a.csv", new RowError("レセプト", 2, "住所", "=HYPERLINK(\"x\")", "message"));
            writer.rowError("a.csv", new RowError("レセプト", 3, "住所", "+1", "-message"));
            writer.rowError("a.csv", new RowError("レセプト", 4, "住所", "\t1", "@message"));
            writer.rowError("a.csv", new RowError("レセプト", 5, "住所", "\r1", "1-2"));
            writer.writeCsv(out);
        }

        assertThat(out.resolve("row_errors.csv"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo(String.join(
                        "\r\n",
                        "\uFEFFファイル,シート,行,列,値,エラー理由",
                        "a.csv,レセプト,2,住所,\"'=HYPERLINK(\"\"x\"\")\",message",
                        "a.csv,レセプト,3,住所,'+1,'-message",
                        "a.csv,レセプト,4,住所,'\t1,'@message",
                        "a.csv,レセプト,5,住所,\"'\r1\",1-2",
                        ""));
    }

    @Test
    void the_summary_counts_claims_and_yen_per_outcome_insurer_and_institution() throws IOException {
        List<String> lines = csv("summary.csv", split("R1"), undecided("R2"), undecided("R3"));

        assertThat(lines)
                .contains(
                        "結果,SPLIT,分割,1,8400",
                        "結果,UNRESOLVED,特定不能,2,1400",
                        "結果,TRANSFERRED,振替,0,0",
                        "結果,,合計,3,9800",
                        "保険者,138016,見本区,1,5250",
                        "保険者,01130012,見本支部,1,3150",
                        "保険者,,請求先なし,2,1400",
                        "医療機関,0110113719,見本クリニック,3,9800");
    }

    @Test
    void an_inquiry_asks_each_insurer_of_each_possible_person_once() throws IOException {
        List<String> lines = csv("inquiries.csv", inquiry("R4"), undecided("R5"));

        assertThat(lines.subList(1, lines.size()))
                .containsExactly(
                        "R4,01130012,見本支部,記,12,01,P1,K1,2022-04-01,2023-08-10,X,2023-08-01,2023-08-31,理由です,2023-11-22",
                        "R4,138016,見本区,,34,,P2,K2,2023-08-10,,X,2023-08-01,2023-08-31,理由です,2023-11-22");
    }

    @Test
    void the_workbook_has_four_sheets_with_numbers_as_numbers_and_codes_as_text() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(split("R1"), inquiry("R4"))))) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).containsExactly("処理結果", "行エラー", "集計", "照会一覧");

            Sheet decisions = workbook.getSheet("処理結果");
            assertThat(decisions.getRow(0)).extracting(Cell::getStringCellValue).startsWith("レセプトID", "行", "結果");
            Row first = decisions.getRow(1);
            assertThat(first.getCell(1).getNumericCellValue()).isEqualTo(1);
            assertThat(first.getCell(3).getStringCellValue()).isEqualTo("05");
            assertThat(first.getCell(4).getStringCellValue()).isEqualTo("01130012");
            assertThat(first.getCell(10).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2023, 8, 3));
            assertThat(first.getCell(13).getNumericCellValue()).isEqualTo(3_150);
            assertThat(first.getCell(19).getNumericCellValue()).isEqualTo(30);
            assertThat(workbook.getSheet("照会一覧").getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void text_in_the_workbook_is_never_a_formula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ResultWriter writer = new ResultWriter(INSURERS)) {
            writer.rowError("a.csv", new RowError("レセプト", 2, "住所", "=1+1", "+2"));
            writer.writeWorkbook(out);
        }

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Row row = workbook.getSheet("行エラー").getRow(1);
            assertThat(row.getCell(4).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(5).getStringCellValue()).isEqualTo("+2");
        }
    }

    @Test
    void the_same_decisions_in_another_order_give_the_same_bytes() throws IOException, InterruptedException {
        byte[] first = workbook(split("R1"), undecided("R2"), inquiry("R4"));
        Thread.sleep(1_100);
        byte[] second = workbook(inquiry("R4"), split("R1"), undecided("R2"));

        assertThat(second).isEqualTo(first);
        assertThat(csv("summary.csv", split("R1"), undecided("R2")))
                .isEqualTo(csv("summary.csv", undecided("R2"), split("R1")));
    }

    private List<String> csv(String name, Decision... decisions) throws IOException {
        Path out = Files.createTempDirectory(folder, "csv");
        try (ResultWriter writer = new ResultWriter(INSURERS)) {
            add(writer, decisions);
            writer.writeCsv(out);
        }
        return Files.readAllLines(out.resolve(name));
    }

    private static byte[] workbook(Decision... decisions) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ResultWriter writer = new ResultWriter(INSURERS)) {
            add(writer, decisions);
            writer.writeWorkbook(out);
        }
        return out.toByteArray();
    }

    private static void add(ResultWriter writer, Decision... decisions) throws IOException {
        for (Decision decision : decisions) {
            writer.decision(new DecidedClaim(decision, CLINIC, "見本クリニック"));
        }
    }

    private static Insurer insurer(InsurerNumber number, String name) {
        return new Insurer(
                number, name, InsurerKind.OTHER, "13", Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    private static Decision split(String claimId) {
        return decision(
                claimId,
                Outcome.SPLIT,
                ConfirmationCode.SPLIT,
                List.of(
                        new DecisionPart(
                                1,
                                Optional.of(new InsuredId(FUND, "記", "12", "01")),
                                Optional.of(Agency.PAYMENT_FUND),
                                "",
                                LocalDate.of(2023, 8, 3),
                                LocalDate.of(2023, 8, 10),
                                450,
                                Yen.of(3_150),
                                Optional.of("K1"),
                                false,
                                Yen.of(30)),
                        new DecisionPart(
                                2,
                                Optional.of(new InsuredId(CITY, "", "34", "")),
                                Optional.of(Agency.HEALTH_FEDERATION),
                                "13",
                                LocalDate.of(2023, 8, 17),
                                LocalDate.of(2023, 8, 24),
                                750,
                                Yen.of(5_250),
                                Optional.of("K2"),
                                true,
                                Yen.of(-750))),
                Optional.of(IdentityLevel.A),
                List.of());
    }

    private static Decision undecided(String claimId) {
        return decision(
                claimId,
                Outcome.UNRESOLVED,
                ConfirmationCode.UNCONFIRMED,
                List.of(unbilled()),
                Optional.empty(),
                List.of());
    }

    private static Decision inquiry(String claimId) {
        return decision(
                claimId,
                Outcome.INQUIRY,
                ConfirmationCode.UNCONFIRMED,
                List.of(unbilled()),
                Optional.of(IdentityLevel.X),
                List.of(
                        candidate(
                                "P1",
                                IdentityLevel.X,
                                registration("K1", FUND, "見本支部", "記", "12", "01", "2022-04-01", "2023-08-10"),
                                registration("K0", CITY, "見本区", "", "99", "", "2020-04-01", "2022-04-01")),
                        candidate(
                                "P2", IdentityLevel.X, registration("K2", CITY, "見本区", "", "34", "", "2023-08-10", "")),
                        candidate(
                                "P3",
                                IdentityLevel.D,
                                registration("K3", CITY, "見本区", "", "56", "", "2023-08-10", ""))));
    }

    private static DecisionPart unbilled() {
        return new DecisionPart(
                1,
                Optional.empty(),
                Optional.empty(),
                "",
                LocalDate.of(2023, 8, 1),
                LocalDate.of(2023, 8, 31),
                100,
                Yen.of(700),
                Optional.empty(),
                false,
                Yen.ZERO);
    }

    private static Explanation.CandidateView candidate(
            String personKey, IdentityLevel level, Explanation.RegistrationView... registrations) {
        return new Explanation.CandidateView(
                personKey, Optional.of(level), List.of(), List.of(registrations), false, "");
    }

    private static Explanation.RegistrationView registration(
            String id,
            InsurerNumber insurer,
            String name,
            String symbol,
            String number,
            String branch,
            String from,
            String until) {
        return new Explanation.RegistrationView(
                id,
                insurer.digits(),
                name,
                symbol,
                number,
                branch,
                LocalDate.parse(from),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                LocalDate.parse(from),
                "有効",
                false);
    }

    private static Decision decision(
            String claimId,
            Outcome outcome,
            ConfirmationCode confirmation,
            List<DecisionPart> parts,
            Optional<IdentityLevel> level,
            List<Explanation.CandidateView> candidates) {
        boolean split = outcome == Outcome.SPLIT;
        return new Decision(
                claimId,
                outcome,
                Optional.of(confirmation),
                parts,
                split,
                level,
                split ? "漢字=一致;カナ=一致" : "",
                split ? Optional.of("P1") : Optional.empty(),
                split ? 2 : 0,
                split ? Yen.of(-720) : Yen.ZERO,
                split ? List.of("規則1", "規則2") : List.of(),
                "理由です",
                "v1",
                LocalDate.of(2023, 11, 22),
                new Explanation("理由です", FilingKind.CURRENT, List.of(), candidates, List.of(), List.of()));
    }
}
