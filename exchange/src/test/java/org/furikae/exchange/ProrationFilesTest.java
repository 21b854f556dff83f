package org.furikae.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.furikae.claim.Agency;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.BasePeriod;
import org.furikae.proration.Bearers;
import org.furikae.proration.FirstStage;
import org.furikae.proration.Member;
import org.furikae.proration.Pool;
import org.furikae.proration.PoolKey;
import org.furikae.proration.PoolScope;
import org.furikae.proration.PoolUnit;
import org.furikae.proration.PooledClaim;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.ProrationRun;
import org.furikae.proration.Rounding;
import org.furikae.proration.ShippedMethods;
import org.furikae.proration.WeightBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProrationFilesTest {
    private static final InsurerNumber FUND = new InsurerNumber("01130012");
    private static final InsurerNumber SOCIETY = new InsurerNumber("06132013");
    private static final InsurerNumber WITHOUT_WEIGHT = new InsurerNumber("31130016");
    private static final InsurerDirectory INSURERS =
            new InsurerDirectory(List.of(insurer(FUND, "見本支部"), insurer(SOCIETY, "=見本組合")));

    @TempDir
    private Path folder;

    @Test
    void a_decision_is_read_by_code_or_by_word() throws IOException, UnreadableFile {
        assertThat(decisions("結果", "UNRESOLVED", "保険者負担額", "８，４００").facts())
                .containsExactly(new DecidedAmount("R5-08-000001", 1, Outcome.UNRESOLVED, Yen.of(8_400)));
        assertThat(decisions("結果", "特定不能").facts())
                .extracting(DecidedAmount::outcome)
                .containsExactly(Outcome.UNRESOLVED);
        assertThat(decisions("結果", "GUESSED").messages()).contains("UNRESOLVED");
        assertThat(decisions("保険者負担額", "-1").messages()).contains("0以上の整数");
    }

    @Test
    void the_apostrophe_of_our_own_files_is_not_part_of_the_claim_id() throws IOException, UnreadableFile {
        assertThat(decisions("レセプトID", "'=R1").facts())
                .extracting(DecidedAmount::claimId)
                .containsExactly("=R1");
        assertThat(decisions("レセプトID", "'R1").facts())
                .extracting(DecidedAmount::claimId)
                .containsExactly("'R1");
    }

    @Test
    void the_same_part_twice_is_a_row_error() throws IOException, UnreadableFile {
        Path file = Tables.csv(
                folder, Tables.sample(TableKind.DECISIONS), Tables.sampleWith(TableKind.DECISIONS, "保険者負担額", "1"));

        assertThat(Tables.<DecidedAmount>read(file, TableKind.DECISIONS).count())
                .isEqualTo(new RowCount(1, 1));
    }

    @Test
    void what_a_method_leaves_blank_is_the_usual() throws IOException, UnreadableFile {
        ProrationMethod method = methods("単位", "", "重み", "", "基準期間", "", "種別限定", "", "端数", "", "同順位", "", "確認済", "")
                .facts()
                .get(0);

        assertThat(method.unit()).isEqualTo(PoolUnit.ALL);
        assertThat(method.weight()).isEqualTo(WeightBasis.PAYMENT);
        assertThat(method.basePeriod()).isEqualTo(new BasePeriod.MonthsBefore(3));
        assertThat(method.kindHint()).isTrue();
        assertThat(method.rounding()).isEqualTo(Rounding.LARGEST_REMAINDER);
        assertThat(method.confirmed()).isFalse();
    }

    @Test
    void scope_and_first_stage_have_no_default() throws IOException, UnreadableFile {
        assertThat(methods("範囲", "").messages()).contains("範囲が空欄");
        assertThat(methods("第一段", "").messages()).contains("第一段が空欄");
        assertThat(methods("範囲", "prefecture", "第一段", "ＡＧＥＮＣＹ＿ＳＰＬＩＴ").facts())
                .allMatch(
                        method -> method.scope() == PoolScope.PREFECTURE && method.stage1() == FirstStage.AGENCY_SPLIT);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-08, 2024-02, 2023-08-01, 2024-02-29",
        "2023-08-15, 2024-03-30, 2023-08-15, 2024-03-30",
        "令和5年8月, '', 2023-08-01, ''",
    })
    void dates_of_a_method_are_days_or_months(String from, String until, LocalDate first, String last)
            throws IOException, UnreadableFile {
        assertThat(methods("適用開始", from, "適用終了", until).facts())
                .allMatch(method -> method.effectiveFrom().equals(first)
                        && method.effectiveUntil()
                                .map(LocalDate::toString)
                                .orElse("")
                                .equals(last));
    }

    @Test
    void what_contradicts_itself_in_a_method_is_a_row_error() throws IOException, UnreadableFile {
        assertThat(methods("適用終了", "2023-07-31").messages()).contains("適用開始より前");
        assertThat(methods("基準期間", "昨年").messages()).contains("PREVIOUS_FISCAL_YEAR");
        assertThat(methods("負担保険者", "PREFECTURE").messages()).contains("範囲がPREFECTURE");
        assertThat(methods("基準期間", "previous_fiscal_year").facts())
                .extracting(ProrationMethod::basePeriod)
                .containsExactly(new BasePeriod.PreviousFiscalYear());
    }

    @Test
    void a_statement_shows_the_sum_how_it_comes_about_and_that_the_method_is_unconfirmed() throws IOException {
        BillingStatements statements = new BillingStatements(run(), INSURERS);

        assertThat(statements.insurers()).containsExactly(FUND, SOCIETY);
        try (XSSFWorkbook workbook = workbook(statements, SOCIETY)) {
            assertThat(rows(workbook.getSheet("按分請求書")))
                    .contains("保険者番号|06132013", "保険者名|=見本組合", "確認済|無", "請求額||33")
                    .anyMatch(row -> row.startsWith("注記|未確認の按分方法による計算です"));
            assertThat(rows(workbook.getSheet("内訳")))
                    .containsExactly(
                            "診療年月|範囲キー|単位キー|負担区分|プールの件数|プールの額|基準期間|重み|重みの合計|比率|按分額|method_id",
                            "2023-08|13|ALL|支払基金|2|100|2023-05～2023-07|1|3|0.333333333333|33|shipped-2026-11");
        }
        assertThatThrownBy(() -> statements.statement(WITHOUT_WEIGHT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_run_gives_the_same_bytes() throws IOException {
        assertThat(result()).isEqualTo(result());
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        new BillingStatements(run(), INSURERS).writeZip(one, EnumSet.allOf(StatementFormat.class));
        new BillingStatements(run(), INSURERS).writeZip(other, EnumSet.allOf(StatementFormat.class));
        assertThat(one.toByteArray()).isEqualTo(other.toByteArray());
    }

    private static byte[] result() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ProrationWriter writer = new ProrationWriter(run(), INSURERS)) {
            writer.rowError("claims.csv", new RowError("レセプト", 2, "性別", "?", "直してください"));
            writer.writeWorkbook(out);
        }
        return out.toByteArray();
    }

    private Tables.Outcome<DecidedAmount> decisions(String... changes) throws IOException, UnreadableFile {
        return Tables.read(Tables.csv(folder, Tables.sampleWith(TableKind.DECISIONS, changes)), TableKind.DECISIONS);
    }

    private Tables.Outcome<ProrationMethod> methods(String... changes) throws IOException, UnreadableFile {
        return Tables.read(Tables.csv(folder, Tables.sampleWith(TableKind.METHODS, changes)), TableKind.METHODS);
    }

    /** 100 yen of two claims over weights 2, 1 and 0. */
    private static ProrationRun run() {
        YearMonth august = YearMonth.of(2023, 8);
        ProrationMethod method = ShippedMethods.methods().inForceFor(august);
        Pool pool = new Pool(
                new PoolKey(august, Optional.of("13"), Optional.empty(), Bearers.of(Agency.PAYMENT_FUND)),
                method,
                method.basePeriod().monthsFor(august),
                List.of(
                        new Member(FUND, Agency.PAYMENT_FUND, BigInteger.TWO),
                        new Member(SOCIETY, Agency.PAYMENT_FUND, BigInteger.ONE),
                        new Member(WITHOUT_WEIGHT, Agency.PAYMENT_FUND, BigInteger.ZERO)),
                List.of(new PooledClaim("R1", Yen.of(60)), new PooledClaim("R2", Yen.of(40))));
        return ProrationRun.of(List.of(pool), "v1", LocalDate.of(2023, 12, 1));
    }

    private static XSSFWorkbook workbook(BillingStatements statements, InsurerNumber insurer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        statements.statement(insurer).write(out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> rows(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        List<String> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getLastCellNum(); i++) {
                cells.add(formatter.formatCellValue(row.getCell(i)));
            }
            rows.add(String.join("|", cells));
        }
        return rows;
    }

    private static Insurer insurer(InsurerNumber number, String name) {
        return new Insurer(
                number,
                name,
                InsurerKind.of(number),
                number.prefectureCode(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
