package org.furikae.exchange;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
import org.furikae.exchange.value.BadValue;
import org.furikae.exchange.value.BranchNumberText;
import org.furikae.exchange.value.CodeText;
import org.furikae.exchange.value.DateText;
import org.furikae.exchange.value.InstitutionCodeText;
import org.furikae.exchange.value.InsurerNumberText;
import org.furikae.exchange.value.NumberText;
import org.furikae.exchange.value.RatioText;
import org.furikae.exchange.value.TreatmentDayText;
import org.furikae.identity.FiveItems;
import org.furikae.insurer.InsurerNumber;

/** Rows of レセプト (formats.md 2). */
final class ClaimRows implements RowMapping<Claim> {
    private static final int LONGEST_ID = 40;
    /** Total points have eight digits in a claim record. */
    private static final long LARGEST_POINTS = 99_999_999L;

    private static final long LARGEST_YEN = 999_999_999_999L;
    private static final Pattern SEPARATOR = Pattern.compile("[;、,]");
    private static final Pattern FUND_NUMBER = Pattern.compile("[0-9]{8}");

    private final SeenKeys seen = new SeenKeys();

    @Override
    public Optional<Claim> map(InputRow row) {
        String claimId = row.requiredIdentifier(ClaimColumns.CLAIM_ID, LONGEST_ID);
        if (!claimId.isEmpty() && seen.add(claimId, "") != SeenKeys.Meeting.NEW) {
            row.error(ClaimColumns.CLAIM_ID, "同じレセプトIDの行が前にあります。どちらか一方だけにしてください");
        }
        Optional<InstitutionCode> institution = row.require(ClaimColumns.INSTITUTION_CODE, InstitutionCodeText::parse);
        Optional<FeeSchedule> feeSchedule = feeSchedule(row, institution);
        Optional<TreatmentDays> treatment = treatment(row);
        Optional<Long> points = row.require(ClaimColumns.POINTS, text -> NumberText.parse(text, LARGEST_POINTS));
        SortedMap<Integer, Long> pointsByDay = pointsByDay(row, treatment, points);
        Optional<InsurerNumber> insurer = row.require(ClaimColumns.INSURER_NUMBER, InsurerNumberText::parse);
        FiveItems patient = new FiveItems(
                row.requiredPersonText(ClaimColumns.NAME_KANJI),
                row.text(ClaimColumns.NAME_KANA),
                row.require(ClaimColumns.BIRTH_DATE, DateText::date),
                row.require(ClaimColumns.SEX, Words.SEXES::parse),
                row.personText(ClaimColumns.ADDRESS));
        checkBirth(row, patient, treatment);
        Optional<CopayRatio> ratio = row.read(ClaimColumns.COPAY_RATIO, RatioText::parse);
        Optional<Yen> copay = yen(row, ClaimColumns.COPAY_AMOUNT);
        if (copay.isPresent() && points.isPresent() && copay.get().amount() > points.get() * 10) {
            row.error(ClaimColumns.COPAY_AMOUNT, "一部負担金が医療費（請求点数×10円）を超えています。金額を確かめてください");
        }
        Optional<Yen> meal = yen(row, ClaimColumns.MEAL_INSURER_AMOUNT);
        Agency agency = row.read(ClaimColumns.AGENCY, Words.AGENCIES::parse).orElse(Agency.PAYMENT_FUND);
        Setting setting = row.read(ClaimColumns.SETTING, Words.SETTINGS::parse).orElse(Setting.OUTPATIENT);
        Medium medium = row.read(ClaimColumns.MEDIUM, Words.MEDIA::parse).orElse(Medium.ELECTRONIC);
        boolean highCost = row.read(ClaimColumns.HIGH_COST, Words.YES_NO::parse).orElse(false);
        List<String> funds =
                row.read(ClaimColumns.PUBLIC_FUNDS, ClaimRows::publicFunds).orElse(List.of());
        String institutionName = row.text(ClaimColumns.INSTITUTION_NAME);
        String symbol = row.text(ClaimColumns.INSURED_SYMBOL);
        String number = row.text(ClaimColumns.INSURED_NUMBER);
        String branch =
                row.read(ClaimColumns.BRANCH_NUMBER, BranchNumberText::parse).orElse("");
        String attestationId = row.identifier(ClaimColumns.ATTESTATION_ID, LONGEST_ID);
        String remarks = row.text(ClaimColumns.REMARKS);
        if (!row.sound()) {
            return Optional.empty();
        }
        return Optional.of(new Claim(
                claimId,
                agency,
                institution.orElseThrow(),
                institutionName,
                feeSchedule.orElseThrow(),
                setting,
                medium,
                treatment.orElseThrow(),
                pointsByDay,
                new InsuredId(insurer.orElseThrow(), symbol, number, branch),
                patient,
                ratio,
                points.orElseThrow(),
                copay,
                meal.orElse(Yen.ZERO),
                highCost,
                funds,
                attestationId,
                remarks));
    }

    private static Optional<FeeSchedule> feeSchedule(InputRow row, Optional<InstitutionCode> institution) {
        Optional<FeeSchedule> given = row.read(ClaimColumns.FEE_SCHEDULE, Words.FEE_SCHEDULES::parse);
        if (given.isPresent() || institution.isEmpty() || !row.isBlank(ClaimColumns.FEE_SCHEDULE)) {
            return given;
        }
        Optional<FeeSchedule> byCode = switch (institution.get().feeScheduleDigit()) {
            case '1' -> Optional.of(FeeSchedule.MEDICAL);
            case '3' -> Optional.of(FeeSchedule.DENTAL);
            case '4' -> Optional.of(FeeSchedule.PHARMACY);
            case '6' -> Optional.of(FeeSchedule.HOME_NURSING);
            default -> Optional.empty();
        };
        if (byCode.isEmpty()) {
            row.error(ClaimColumns.FEE_SCHEDULE, "診療区分が空欄で、医療機関コードの3桁目（点数表）からも決まりません。診療区分を入れてください");
        }
        return byCode;
    }

    private static Optional<TreatmentDays> treatment(InputRow row) {
        Optional<YearMonth> month = row.requireMonth(ClaimColumns.TREATMENT_MONTH);
        List<Integer> days =
                row.read(ClaimColumns.VISIT_DAYS, TreatmentDayText::days).orElse(List.of());
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int last = month.get().lengthOfMonth();
        Optional<Integer> outside = days.stream().filter(day -> day > last).findFirst();
        if (outside.isPresent()) {
            row.error(ClaimColumns.VISIT_DAYS, month.get() + "に" + outside.get() + "日はありません。受診日か診療年月を直してください");
            return Optional.empty();
        }
        return Optional.of(new TreatmentDays(month.get(), days));
    }

    private static SortedMap<Integer, Long> pointsByDay(
            InputRow row, Optional<TreatmentDays> treatment, Optional<Long> points) {
        Optional<SortedMap<Integer, Long>> read = row.read(ClaimColumns.POINTS_BY_DAY, TreatmentDayText::pointsByDay);
        if (read.isEmpty() || read.get().isEmpty()) {
            return Collections.unmodifiableSortedMap(new TreeMap<>());
        }
        SortedMap<Integer, Long> byDay = Collections.unmodifiableSortedMap(read.get());
        long sum = byDay.values().stream().mapToLong(Long::longValue).sum();
        if (points.isPresent() && sum != points.get()) {
            row.error(ClaimColumns.POINTS_BY_DAY, "日別点数の合計" + sum + "点が請求点数" + points.get() + "点と合いません。どちらかを直してください");
        }
        if (treatment.isPresent()) {
            TreatmentDays days = treatment.get();
            if (byDay.lastKey() > days.month().lengthOfMonth()) {
                row.error(
                        ClaimColumns.POINTS_BY_DAY, days.month() + "に" + byDay.lastKey() + "日はありません。日別点数か診療年月を直してください");
            } else if (days.known() && !days.knownDays().containsAll(byDay.keySet())) {
                row.error(ClaimColumns.POINTS_BY_DAY, "日別点数に、受診日にない日があります。受診日か日別点数を直してください");
            }
        }
        return byDay;
    }

    private static void checkBirth(InputRow row, FiveItems patient, Optional<TreatmentDays> treatment) {
        if (patient.birthDate().isPresent()
                && treatment.isPresent()
                && patient.birthDate().get().isAfter(treatment.get().last())) {
            row.error(ClaimColumns.BIRTH_DATE, "生年月日が診療より後です。生年月日か診療年月を直してください");
        }
    }

    private static Optional<Yen> yen(InputRow row, Column column) {
        return row.read(column, text -> NumberText.parse(text, LARGEST_YEN)).map(Yen::of);
    }

    private static List<String> publicFunds(String text) throws BadValue {
        List<String> numbers = new ArrayList<>();
        for (String part : SEPARATOR.split(CodeText.fold(text), -1)) {
            if (!part.isEmpty()) {
                if (!FUND_NUMBER.matcher(part).matches()) {
                    throw new BadValue("公費負担者番号は8桁の数字です。2つ以上あるときは;で区切ってください");
                }
                numbers.add(part);
            }
        }
        return List.copyOf(numbers);
    }
}
