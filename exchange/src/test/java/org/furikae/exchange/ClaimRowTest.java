package org.furikae.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.furikae.claim.Agency;
import org.furikae.claim.Claim;
import org.furikae.claim.CopayRatio;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.InstitutionCode;
import org.furikae.claim.InsuredId;
import org.furikae.claim.Medium;
import org.furikae.claim.Setting;
import org.furikae.claim.TreatmentDays;
import org.furikae.claim.Yen;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Sex;
import org.furikae.insurer.InsurerNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimRowTest {
    @TempDir
    private Path folder;

    @Test
    void every_column_becomes_its_part_of_the_claim() throws IOException, UnreadableFile {
        Claim claim = accepted(
                "受付機関", "国保連",
                "診療区分", "DPC",
                "入外", "入院",
                "媒体", "紙",
                "一部負担金", "3000",
                "食事療養費", "640",
                "高額療養費", "有",
                "公費併用", "19136019；54136015",
                "申立書ID", "M-1");

        assertThat(claim)
                .isEqualTo(new Claim(
                        "R5-08-000001",
                        Agency.HEALTH_FEDERATION,
                        new InstitutionCode("1310000014"),
                        "見本クリニック",
                        FeeSchedule.DPC,
                        Setting.INPATIENT,
                        Medium.PAPER,
                        new TreatmentDays(YearMonth.of(2023, 8), List.of(3, 17, 24)),
                        new TreeMap<>(Map.of(3, 450L, 17, 400L, 24, 350L)),
                        new InsuredId(new InsurerNumber("01130012"), "11010203", "123", "01"),
                        new FiveItems(
                                "見本　花子",
                                "ミホン　ハナコ",
                                Optional.of(LocalDate.of(1980, 5, 1)),
                                Optional.of(Sex.FEMALE),
                                "東京都千代田区霞が関1-2-2"),
                        Optional.of(new CopayRatio(3)),
                        1_200,
                        Optional.of(Yen.of(3_000)),
                        Yen.of(640),
                        true,
                        List.of("19136019", "54136015"),
                        "M-1",
                        "旧資格情報"));
    }

    @Test
    void blank_columns_take_their_defaults() throws IOException, UnreadableFile {
        Claim claim = accepted(
                "受付機関", "", "診療区分", "", "入外", "", "媒体", "", "受診日", "", "日別点数", "", "負担割合", "", "高額療養費", "", "摘要", "");

        assertThat(claim.receivedBy()).isEqualTo(Agency.PAYMENT_FUND);
        assertThat(claim.feeSchedule()).isEqualTo(FeeSchedule.MEDICAL);
        assertThat(claim.setting()).isEqualTo(Setting.OUTPATIENT);
        assertThat(claim.medium()).isEqualTo(Medium.ELECTRONIC);
        assertThat(claim.treatment().known()).isFalse();
        assertThat(claim.pointsByDay()).isEmpty();
        assertThat(claim.copayRatio()).isEmpty();
        assertThat(claim.highCost()).isFalse();
        assertThat(claim.mealInsurerAmount()).isEqualTo(Yen.ZERO);
        assertThat(claim.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1310000014,MEDICAL", "1330000012,DENTAL", "1340000011,PHARMACY", "1360000019,HOME_NURSING"})
    void the_fee_schedule_follows_from_the_institution_code(String code, FeeSchedule expected)
            throws IOException, UnreadableFile {
        assertThat(accepted("医療機関コード", code, "診療区分", "").feeSchedule()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "レセプトID||空欄です",
                "医療機関コード||空欄です",
                "診療年月||空欄です",
                "保険者番号||空欄です",
                "漢字氏名| 　|空欄です",
                "生年月日||空欄です",
                "性別||空欄です",
                "請求点数||空欄です",
                "レセプトID|12345678901234567890123456789012345678901|40文字以内",
                "医療機関コード|13100000145|医療機関コードではありません",
                "診療年月|2023-13|存在しない年月",
                "診療区分|眼科|医科、歯科、調剤、訪問看護、DPC のどれか",
                "入外|往診|入院、外来 のどれか",
                "媒体|FAX|電子、紙 のどれか",
                "受付機関|市役所|支払基金、国保連 のどれか",
                "受診日|3;32|日（1～31）ではありません",
                "日別点数|3:450;17:400|合計850点が請求点数1200点と合いません",
                "日別点数|3:450;18:750|受診日にない日",
                "保険者番号|01130013|検証番号",
                "枝番|001|枝番ではありません",
                "生年月日|2023-02-30|存在しない日付",
                "生年月日|2023-09-01|生年月日が診療より後",
                "性別|3|男、女 のどれか",
                "負担割合|35|負担割合として読めません",
                "請求点数|-1|0以上の整数ではありません",
                "請求点数|100000000|大きすぎます",
                "一部負担金|12001|医療費（請求点数×10円）を超えています",
                "一部負担金|1.5|0以上の整数ではありません",
                "食事療養費|-1|0以上の整数ではありません",
                "高額療養費|はい|有、無 のどれか",
                "公費併用|1234567|公費負担者番号は8桁",
            })
    void what_cannot_be_right_is_an_error_of_its_column(String column, String value, String message)
            throws IOException, UnreadableFile {
        Tables.Outcome<Claim> read = read(column, value == null ? "" : value);

        assertThat(read.count()).isEqualTo(new RowCount(0, 1));
        assertThat(read.errors()).anySatisfy(error -> {
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.message()).contains(message);
        });
    }

    @Test
    void a_day_that_the_month_does_not_have_is_an_error() throws IOException, UnreadableFile {
        assertThat(read("診療年月", "2023-02", "受診日", "28;29", "日別点数", "").messages())
                .isEqualTo("2023-02に29日はありません。受診日か診療年月を直してください");
        assertThat(read("診療年月", "2023-02", "受診日", "", "日別点数", "30:1200").messages())
                .isEqualTo("2023-02に30日はありません。日別点数か診療年月を直してください");
    }

    @Test
    void a_fee_schedule_that_follows_from_nothing_is_an_error() throws IOException, UnreadableFile {
        assertThat(read("医療機関コード", "1390000014", "診療区分", "").errors())
                .extracting(RowError::column)
                .containsExactly("診療区分");
    }

    @ParameterizedTest
    @CsvSource({"77777777", "77777779", "99999999"})
    void an_unknown_insurer_is_accepted_without_symbol(String number) throws IOException, UnreadableFile {
        Claim claim = accepted("保険者番号", number, "記号", "", "番号", "777777777", "枝番", "", "摘要", "不詳");

        assertThat(claim.insured().insurerNumber().isPlaceholder()).isTrue();
    }

    @Test
    void full_width_codes_are_equal_to_half_width_ones_and_texts_stay_as_given() throws IOException, UnreadableFile {
        Claim claim =
                accepted("保険者番号", "０１１３００１２", "医療機関コード", "１３１００００１４　", "枝番", "０１", "請求点数", "１，２００", "記号", "１１０・１");

        assertThat(claim.insured().insurerNumber().digits()).isEqualTo("01130012");
        assertThat(claim.institution().digits()).isEqualTo("0131000014");
        assertThat(claim.insured().branch()).isEqualTo("01");
        assertThat(claim.points()).isEqualTo(1_200);
        assertThat(claim.insured().symbol()).isEqualTo("１１０・１");
    }

    @ParameterizedTest
    @CsvSource({"男,MALE", "女,FEMALE", "1,MALE", "２,FEMALE"})
    void sex_is_a_word_or_a_digit(String text, Sex sex) throws IOException, UnreadableFile {
        assertThat(accepted("性別", text).patient().sex()).contains(sex);
    }

    @Test
    void an_institution_code_with_a_wrong_check_digit_is_accepted() throws IOException, UnreadableFile {
        assertThat(accepted("医療機関コード", "1310000015").institution().hasValidCheckDigit())
                .isFalse();
    }

    private Claim accepted(String... changes) throws IOException, UnreadableFile {
        Tables.Outcome<Claim> read = read(changes);
        assertThat(read.messages()).isEmpty();
        return read.facts().get(0);
    }

    private Tables.Outcome<Claim> read(String... changes) throws IOException, UnreadableFile {
        return Tables.read(Tables.csv(folder, Tables.sampleWith(TableKind.CLAIMS, changes)), TableKind.CLAIMS);
    }
}
