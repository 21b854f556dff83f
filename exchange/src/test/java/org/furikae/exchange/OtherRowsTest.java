package org.furikae.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;
import org.furikae.attestation.Attestation;
import org.furikae.attestation.InsuranceKind;
import org.furikae.attestation.IssuedWhen;
import org.furikae.claim.CopayRatio;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.Yen;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Sex;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.PaymentResult;
import org.furikae.registration.LossReason;
import org.furikae.registration.NumberSource;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;
import org.furikae.registration.RelationClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherRowsTest {
    private static final FiveItems HANAKO = new FiveItems(
            "見本　花子", "ミホン　ハナコ", Optional.of(LocalDate.of(1980, 5, 1)), Optional.of(Sex.FEMALE), "東京都千代田区霞が関1-2-2");

    @TempDir
    private Path folder;

    @Test
    void every_column_becomes_its_part_of_the_attestation() throws IOException, UnreadableFile {
        Attestation attestation =
                accepted(Attestation.class, TableKind.ATTESTATIONS, "一部負担金の割合", "３割", "患者との関係", "母", "署名", "見本　母子");

        assertThat(attestation)
                .isEqualTo(new Attestation(
                        "M-000001",
                        true,
                        InsuranceKind.EMPLOYEE,
                        "見本健康保険組合",
                        "株式会社見本",
                        Optional.of(IssuedWhen.EARLIER),
                        Optional.of(new CopayRatio(3)),
                        HANAKO,
                        LocalDate.of(2023, 8, 15),
                        "見本　母子",
                        "母",
                        "03-0000-0000",
                        "2023-07"));
    }

    @Test
    void a_blank_form_version_is_the_first_form() throws IOException, UnreadableFile {
        assertThat(accepted(Attestation.class, TableKind.ATTESTATIONS, "様式版", "")
                        .formVersion())
                .isEqualTo("2023-07");
    }

    @ParameterizedTest
    @CsvSource({"社保", "その他", "わからない"})
    void the_employer_is_required_for_employees_and_unclear_kinds(String kind) throws IOException, UnreadableFile {
        assertThat(errors(TableKind.ATTESTATIONS, "保険種別", kind, "事業所名", ""))
                .isEqualTo("事業所名が空欄です。保険種別が「" + kind + "」のときは必ず入れてください");
    }

    @Test
    void the_employer_is_required_for_a_society_of_national_health_insurance_alone()
            throws IOException, UnreadableFile {
        assertThat(errors(TableKind.ATTESTATIONS, "保険種別", "国保", "保険者名称", "見本国民健康保険組合", "事業所名", ""))
                .contains("国保組合のときは");
        assertThat(errors(TableKind.ATTESTATIONS, "保険種別", "国保", "保険者名称", "千代田区", "事業所名", ""))
                .isEmpty();
    }

    @Test
    void the_ratio_is_required_from_the_day_before_the_70th_birthday_on() throws IOException, UnreadableFile {
        assertThat(errors(TableKind.ATTESTATIONS, "生年月日", "1953-08-17")).isEmpty();
        assertThat(errors(TableKind.ATTESTATIONS, "生年月日", "1953-08-16")).contains("70歳以上のときは");
        assertThat(errors(TableKind.ATTESTATIONS, "生年月日", "1953-08-16", "一部負担金の割合", "2割"))
                .isEmpty();
        assertThat(errors(TableKind.ATTESTATIONS, "生年月日", "1953-08-16", "一部負担金の割合", "わからない"))
                .isEmpty();
    }

    @Test
    void the_ratio_is_required_for_the_elderly_of_any_age() throws IOException, UnreadableFile {
        assertThat(errors(TableKind.ATTESTATIONS, "保険種別", "後期")).contains("後期高齢者医療のときは");
    }

    @Test
    void the_relation_is_required_when_another_person_signed() throws IOException, UnreadableFile {
        assertThat(errors(TableKind.ATTESTATIONS, "署名", "見本　太郎")).contains("患者との関係が必要です");
        assertThat(errors(TableKind.ATTESTATIONS, "署名", "見本花子")).isEmpty();
        assertThat(errors(TableKind.ATTESTATIONS, "署名", "ﾐﾎﾝ ﾊﾅｺ")).isEmpty();
        assertThat(errors(TableKind.ATTESTATIONS, "氏名", "髙橋　花子", "署名", "高橋花子")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"申立書ID", "有効な保険証の交付", "保険種別", "氏名", "生年月日", "性別", "住所", "記入日", "署名"})
    void a_required_column_of_an_attestation_may_not_be_blank(String column) throws IOException, UnreadableFile {
        assertThat(errors(TableKind.ATTESTATIONS, column, "")).contains(column + "が空欄です");
    }

    @Test
    void every_column_becomes_its_part_of_the_registration() throws IOException, UnreadableFile {
        Registration registration = accepted(
                Registration.class,
                TableKind.REGISTRATIONS,
                "資格喪失日",
                "令和5年8月1日",
                "喪失事由",
                "資格取得",
                "証回収日",
                "5050802",
                "状態",
                "閲覧停止");

        assertThat(registration)
                .isEqualTo(new Registration(
                        "K-000001",
                        "P-000001",
                        new InsurerNumber("01130012"),
                        "11010203",
                        "123",
                        "01",
                        Optional.of(RelationClass.INSURED),
                        HANAKO,
                        "株式会社見本",
                        LocalDate.of(2022, 4, 1),
                        Optional.of(LocalDate.of(2023, 8, 1)),
                        Optional.of(LossReason.QUALIFIED_ELSEWHERE),
                        Optional.of(LocalDate.of(2023, 8, 2)),
                        Optional.of(LocalDate.of(2022, 4, 5)),
                        Optional.of(new CopayRatio(3)),
                        Optional.of(LocalDate.of(2022, 4, 2)),
                        LocalDate.of(2022, 4, 4),
                        RegistrationStatus.SUSPENDED,
                        Optional.of(NumberSource.NOTIFIED)));
    }

    @Test
    void a_blank_status_is_valid_and_a_blank_end_goes_on() throws IOException, UnreadableFile {
        Registration registration = accepted(Registration.class, TableKind.REGISTRATIONS, "状態", "", "照会方法", "J-LIS３情報");

        assertThat(registration.status()).isEqualTo(RegistrationStatus.VALID);
        assertThat(registration.qualifiedUntil()).isEmpty();
        assertThat(registration.numberSource()).contains(NumberSource.J_LIS_THREE_ITEMS);
    }

    @Test
    void a_qualification_that_ends_before_it_begins_is_an_error_and_one_that_ends_at_once_is_not()
            throws IOException, UnreadableFile {
        assertThat(errors(TableKind.REGISTRATIONS, "資格喪失日", "2022-03-31")).contains("資格喪失日が資格取得日より前です");
        assertThat(errors(TableKind.REGISTRATIONS, "資格喪失日", "2022-04-01")).isEmpty();
    }

    @Test
    void an_individual_number_is_refused_and_kept_nowhere() throws IOException, UnreadableFile {
        Tables.Outcome<Registration> read = read(TableKind.REGISTRATIONS, "個人キー", "1234-5678-9018", "性別", "?");

        assertThat(read.count()).isEqualTo(new RowCount(0, 1));
        assertThat(read.errors()).anySatisfy(error -> {
            assertThat(error.column()).isEqualTo("個人キー");
            assertThat(error.value()).isEqualTo(RawRow.MASK);
            assertThat(error.message()).contains("個人番号（マイナンバー）は取り込めません");
        });
        assertThat(read.rawRejected().get(0).cells()).containsEntry("個人キー", RawRow.MASK);
        assertThat(read.rawRejected().get(0).values()).noneMatch(value -> value.contains("9018"));
    }

    @Test
    void twelve_digits_without_a_valid_check_digit_are_a_person_key() throws IOException, UnreadableFile {
        assertThat(accepted(Registration.class, TableKind.REGISTRATIONS, "個人キー", "123456789010")
                        .personKey())
                .isEqualTo("123456789010");
    }

    @ParameterizedTest
    @CsvSource({"REGISTRATIONS,保険者番号", "INSURERS,保険者番号", "INSURERS,承継保険者番号", "PAYMENTS,保険者番号"})
    void a_placeholder_is_an_error_where_a_real_insurer_must_stand(TableKind kind, String column)
            throws IOException, UnreadableFile {
        assertThat(errors(kind, column, "77777779")).contains("保険者不詳を表す番号");
    }

    @Test
    void every_column_becomes_its_part_of_the_insurer() throws IOException, UnreadableFile {
        Insurer insurer = accepted(
                Insurer.class,
                TableKind.INSURERS,
                "設立日",
                "平成20年10月1日",
                "解散日",
                "2024-04-01",
                "承継保険者番号",
                "6132013",
                "種別",
                "その他",
                "都道府県",
                "大阪府");

        assertThat(insurer)
                .isEqualTo(new Insurer(
                        new InsurerNumber("01130012"),
                        "全国健康保険協会東京支部",
                        InsurerKind.OTHER,
                        "27",
                        Optional.of(LocalDate.of(2008, 10, 1)),
                        Optional.of(LocalDate.of(2024, 4, 1)),
                        Optional.of(new InsurerNumber("06132013")),
                        "03-0000-0000"));
    }

    @ParameterizedTest
    @CsvSource({
        "01130012,JAPAN_HEALTH_INSURANCE_ASSOCIATION,13",
        "06132013,HEALTH_INSURANCE_SOCIETY,13",
        "39130000,ELDERLY,13",
        "138016,MUNICIPAL_NATIONAL_HEALTH,13",
        "133033,NATIONAL_HEALTH_SOCIETY,13"
    })
    void kind_and_prefecture_follow_from_the_number(String number, InsurerKind kind, String prefecture)
            throws IOException, UnreadableFile {
        Insurer insurer = accepted(Insurer.class, TableKind.INSURERS, "保険者番号", number, "種別", "", "都道府県", "");

        assertThat(insurer.kind()).isEqualTo(kind);
        assertThat(insurer.prefectureCode()).isEqualTo(prefecture);
    }

    @Test
    void an_insurer_cannot_succeed_itself_nor_end_before_it_begins() throws IOException, UnreadableFile {
        assertThat(errors(TableKind.INSURERS, "承継保険者番号", "01130012")).contains("自分の保険者番号");
        assertThat(errors(TableKind.INSURERS, "設立日", "2024-04-02", "解散日", "2024-04-01"))
                .contains("解散日が設立日より前");
    }

    @Test
    void every_column_becomes_its_part_of_the_payment_result() throws IOException, UnreadableFile {
        PaymentResult payment = accepted(PaymentResult.class, TableKind.PAYMENTS, "診療区分", "調剤", "件数", "");

        assertThat(payment)
                .isEqualTo(new PaymentResult(
                        new InsurerNumber("01130012"),
                        YearMonth.of(2023, 5),
                        Optional.of(FeeSchedule.PHARMACY),
                        Yen.of(123_456_789),
                        OptionalLong.empty(),
                        OptionalLong.of(89_012)));
    }

    private <R> R accepted(Class<R> factType, TableKind kind, String... changes) throws IOException, UnreadableFile {
        Tables.Outcome<R> read = read(kind, changes);
        assertThat(read.messages()).isEmpty();
        return factType.cast(read.facts().get(0));
    }

    private String errors(TableKind kind, String... changes) throws IOException, UnreadableFile {
        return read(kind, changes).messages();
    }

    private <R> Tables.Outcome<R> read(TableKind kind, String... changes) throws IOException, UnreadableFile {
        return Tables.read(Tables.csv(folder, Tables.sampleWith(kind, changes)), kind);
    }
}
