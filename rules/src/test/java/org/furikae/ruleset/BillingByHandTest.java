package org.furikae.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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
import org.furikae.decision.ConfirmationCode;
import org.furikae.decision.DecisionPart;
import org.furikae.decision.FilingKind;
import org.furikae.decision.Outcome;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Sex;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;
import org.junit.jupiter.api.Test;

/** What a person picks is billed as the rules would bill it, and what they forbid stays forbidden. */
class BillingByHandTest {
    private static final YearMonth MONTH = YearMonth.of(2023, 8);
    private static final InsurerDirectory INSURERS = World.insurers();
    private static final BillingByHand BILLING = ShippedRuleset.ruleset().billingByHand(MONTH);
    private static final SortedMap<Integer, Long> DAYS = new TreeMap<>(Map.of(3, 50L, 10, 51L));
    private static final Registration FILED =
            registration("R1", "06132013", "1", "100", "02", day(1).minusYears(3), Optional.empty());
    private static final Registration OTHER = registration("R2", "138016", "2", "200", "", day(1), Optional.empty());

    private static LocalDate day(int day) {
        return MONTH.atDay(day);
    }

    private static Registration registration(
            String id,
            String insurer,
            String symbol,
            String number,
            String branch,
            LocalDate from,
            Optional<LocalDate> until) {
        return registration(id, insurer, symbol, number, branch, from, until, RegistrationStatus.VALID);
    }

    private static Registration registration(
            String id,
            String insurer,
            String symbol,
            String number,
            String branch,
            LocalDate from,
            Optional<LocalDate> until,
            RegistrationStatus status) {
        return new Registration(
                id,
                "P",
                new InsurerNumber(insurer),
                symbol,
                number,
                branch,
                Optional.empty(),
                new FiveItems("山田太郎", "ヤマダタロウ", Optional.of(LocalDate.of(1980, 5, 1)), Optional.of(Sex.MALE), ""),
                "",
                from,
                until,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from,
                status,
                Optional.empty());
    }

    private static Claim claim(Medium medium, String branch, SortedMap<Integer, Long> points) {
        return new Claim(
                "C1",
                Agency.PAYMENT_FUND,
                new InstitutionCode("1312345679"),
                "",
                FeeSchedule.MEDICAL,
                Setting.OUTPATIENT,
                medium,
                new TreatmentDays(MONTH, List.of(3, 10)),
                points,
                new InsuredId(new InsurerNumber("06132013"), "1", "100", branch),
                new FiveItems("山田太郎", "ヤマダタロウ", Optional.of(LocalDate.of(1980, 5, 1)), Optional.of(Sex.MALE), ""),
                Optional.of(new CopayRatio(3)),
                101,
                Optional.empty(),
                Yen.ZERO,
                false,
                List.of(),
                "",
                "");
    }

    private static final Claim CLAIM = claim(Medium.ELECTRONIC, "02", DAYS);

    private static BillingByHand.Billed bill(Claim claim, FilingKind kind, Registration... picked)
            throws NotBillableException {
        return BILLING.bill(claim, kind, List.of(picked), false, INSURERS);
    }

    @Test
    void the_outcome_follows_from_what_was_filed_and_what_was_picked() throws NotBillableException {
        assertThat(bill(CLAIM, FilingKind.CURRENT, FILED).outcome()).isEqualTo(Outcome.AS_FILED);
        BillingByHand.Billed branch = bill(claim(Medium.ELECTRONIC, "", DAYS), FilingKind.CURRENT, FILED);
        assertThat(branch.outcome()).isEqualTo(Outcome.BRANCH_CORRECTED);
        assertThat(branch.parts().get(0).billed().orElseThrow().branch()).isEqualTo("02");
        assertThat(bill(CLAIM, FilingKind.FORMER, OTHER).outcome()).isEqualTo(Outcome.TRANSFERRED);
        assertThat(bill(CLAIM, FilingKind.UNKNOWN, OTHER).outcome()).isEqualTo(Outcome.IDENTIFIED);
    }

    @Test
    void a_transfer_names_payee_registration_and_the_whole_amount() throws NotBillableException {
        DecisionPart part = bill(CLAIM, FilingKind.FORMER, OTHER).parts().get(0);

        assertThat(part.billed()).contains(new InsuredId(new InsurerNumber("138016"), "2", "200", ""));
        assertThat(part.payee()).contains(Agency.HEALTH_FEDERATION);
        assertThat(part.payeePrefecture()).isEqualTo("13");
        assertThat(part.agencyChanged()).isTrue();
        assertThat(part.registrationId()).contains("R2");
        assertThat(part.insurerAmount()).isEqualTo(CLAIM.insurerAmount());
        assertThat(part.points()).isEqualTo(101);
    }

    @Test
    void each_day_goes_to_the_one_registration_that_covers_it() throws NotBillableException {
        Registration until =
                registration("R1", "06132013", "1", "100", "02", day(1).minusYears(3), Optional.of(day(5)));
        Registration from = registration("R2", "138016", "2", "200", "", day(5), Optional.empty());

        BillingByHand.Billed split = bill(CLAIM, FilingKind.CURRENT, until, from);

        assertThat(split.outcome()).isEqualTo(Outcome.SPLIT);
        assertThat(split.confirmation()).isEqualTo(ConfirmationCode.SPLIT);
        assertThat(split.parts()).extracting(DecisionPart::points).containsExactly(50L, 51L);
        assertThat(split.parts()).extracting(DecisionPart::from).containsExactly(day(3), day(10));
        assertThat(split.parts().stream().map(DecisionPart::insurerAmount).reduce(Yen.ZERO, Yen::plus))
                .isEqualTo(CLAIM.insurerAmount());
        assertThatThrownBy(() -> bill(CLAIM, FilingKind.CURRENT, FILED, OTHER))
                .isInstanceOf(NotBillableException.class)
                .hasMessageContaining("二つ以上");
        assertThatThrownBy(() -> bill(CLAIM, FilingKind.CURRENT, until, until))
                .hasMessageContaining("2023-08-03の資格が二つ以上");
        assertThatThrownBy(() -> bill(claim(Medium.ELECTRONIC, "02", new TreeMap<>()), FilingKind.CURRENT, until, from))
                .hasMessageContaining("日別点数がない");
    }

    @Test
    void a_registration_that_does_not_cover_all_days_or_is_suspended_is_billed_only_knowingly()
            throws NotBillableException {
        Registration lost = registration("R2", "138016", "2", "200", "", day(1), Optional.of(day(10)));
        Registration suspended =
                registration("R3", "138016", "2", "200", "", day(1), Optional.empty(), RegistrationStatus.SUSPENDED);

        assertThatThrownBy(() -> bill(CLAIM, FilingKind.FORMER, lost)).hasMessageContaining("覆っていません");
        assertThatThrownBy(() -> bill(CLAIM, FilingKind.FORMER, suspended)).hasMessageContaining("閲覧停止中");
        assertThat(BILLING.bill(CLAIM, FilingKind.FORMER, List.of(lost), true, INSURERS)
                        .outcome())
                .isEqualTo(Outcome.TRANSFERRED);
        assertThat(BILLING.bill(CLAIM, FilingKind.FORMER, List.of(suspended), true, INSURERS)
                        .outcome())
                .isEqualTo(Outcome.TRANSFERRED);
    }

    @Test
    void what_the_rules_never_transfer_is_not_transferred_by_hand_either() throws NotBillableException {
        Claim paper = claim(Medium.PAPER, "02", DAYS);

        assertThatThrownBy(() -> bill(paper, FilingKind.FORMER, OTHER)).hasMessageContaining("紙の請求は振替の対象外");
        assertThat(bill(paper, FilingKind.UNKNOWN, OTHER).outcome()).isEqualTo(Outcome.IDENTIFIED);
        assertThat(bill(paper, FilingKind.CURRENT, FILED).outcome()).isEqualTo(Outcome.AS_FILED);
        BillingByHand.Billed lost = BILLING.asLost(paper, INSURERS);
        assertThat(lost.outcome()).isEqualTo(Outcome.BILLED_AS_LOST);
        assertThat(lost.parts().get(0).billed()).contains(paper.insured());
    }

    @Test
    void above_the_amount_of_the_rule_set_a_second_person_is_needed() {
        assertThat(BILLING.needsSecondPerson(CLAIM)).isFalse();
        assertThat(BILLING.needsSecondPerson(amount(500_000))).isFalse();
        assertThat(BILLING.needsSecondPerson(amount(500_001))).isTrue();
    }

    /** A claim of which insurers bear so many yen. */
    private static Claim amount(long yen) {
        return new Claim(
                "C2",
                CLAIM.receivedBy(),
                CLAIM.institution(),
                "",
                CLAIM.feeSchedule(),
                CLAIM.setting(),
                CLAIM.medium(),
                CLAIM.treatment(),
                new TreeMap<>(),
                CLAIM.insured(),
                CLAIM.patient(),
                CLAIM.copayRatio(),
                0,
                Optional.of(Yen.ZERO),
                Yen.of(yen),
                false,
                List.of(),
                "",
                "");
    }
}
