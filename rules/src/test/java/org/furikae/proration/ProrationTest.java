package org.furikae.proration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.furikae.attestation.InsuranceKind;
import org.furikae.claim.Agency;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.Setting;
import org.furikae.claim.Yen;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;
import org.furikae.ruleset.ShippedRuleset;
import org.junit.jupiter.api.Test;

/** Claims through pools and weights to shares, with the shipped rules. */
class ProrationTest {
    private static final String FUND = "01130012";
    private static final String SOCIETY = "06132013";
    private static final String CITY = "138016";
    private static final String OTHER_CITY = "270017";
    private static final String UNION = "39130000";
    private static final YearMonth AUGUST = YearMonth.of(2023, 8);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final List<Insurer> insurers = new ArrayList<>(
            List.of(insurer(FUND), insurer(SOCIETY), insurer(CITY), insurer(OTHER_CITY), insurer(UNION)));
    private final List<PaymentResult> payments = new ArrayList<>();
    private ProrationMethod method = Pools.USUAL;

    ProrationTest() {
        for (YearMonth month : List.of(YearMonth.of(2023, 5), YearMonth.of(2023, 6), YearMonth.of(2023, 7))) {
            pay(FUND, month, 200);
            pay(SOCIETY, month, 100);
            pay(CITY, month, 30);
            pay(OTHER_CITY, month, 60);
            pay(UNION, month, 10);
        }
    }

    @Test
    void each_agency_shares_what_it_received_among_its_own_insurers() {
        List<Pool> pools = pools(
                claim("R1", 900, traits(Agency.PAYMENT_FUND)),
                claim("R2", 90, traits(Agency.PAYMENT_FUND)),
                claim("R3", 1_000, traits(Agency.HEALTH_FEDERATION)));

        assertThat(pools).hasSize(2);
        assertThat(shares(pools.get(0))).containsExactly(FUND + "=660", SOCIETY + "=330");
        assertThat(shares(pools.get(1))).containsExactly(CITY + "=300", OTHER_CITY + "=600", UNION + "=100");
    }

    @Test
    void weights_are_the_sum_over_the_base_months_of_the_claims_own_treatment_month() {
        payments.add(payment(FUND, YearMonth.of(2023, 8), 7_000));
        payments.add(payment(SOCIETY, YearMonth.of(2023, 8), 0));

        List<Pool> pools = pools(
                claim("R1", 900, traits(Agency.PAYMENT_FUND)),
                claim(
                        "R2",
                        900,
                        traits(YearMonth.of(2023, 9), Agency.PAYMENT_FUND, "13", InsuranceKind.UNKNOWN, "13")));

        assertThat(pools)
                .extracting(pool -> pool.key().treatmentMonth())
                .containsExactly(AUGUST, YearMonth.of(2023, 9));
        assertThat(weights(pools.get(0))).containsExactly(FUND + "=600", SOCIETY + "=300");
        assertThat(weights(pools.get(1))).containsExactly(FUND + "=7400", SOCIETY + "=200");
    }

    @Test
    void by_prefecture_and_fee_schedule_every_pair_has_its_pool() {
        method = with(PoolScope.PREFECTURE, BearerRange.ALL, PoolUnit.FEE_SCHEDULE, WeightBasis.PAYMENT);

        List<Pool> pools = pools(
                claim("R1", 900, traits(AUGUST, Agency.PAYMENT_FUND, "13", InsuranceKind.UNKNOWN, "13")),
                claim("R2", 900, traits(AUGUST, Agency.PAYMENT_FUND, "27", InsuranceKind.UNKNOWN, "13")));

        assertThat(pools).extracting(pool -> pool.key().scopeKey()).containsExactly("13", "27");
        assertThat(pools).extracting(pool -> pool.key().unitKey()).containsOnly("医科");
        assertThat(shares(pools.get(1))).containsExactly(FUND + "=600", SOCIETY + "=300");
    }

    @Test
    void a_method_may_leave_a_prefecture_to_its_own_insurers() {
        method = with(PoolScope.PREFECTURE, BearerRange.PREFECTURE, PoolUnit.ALL, WeightBasis.PAYMENT);

        List<Pool> pools =
                pools(claim("R1", 900, traits(AUGUST, Agency.HEALTH_FEDERATION, "27", InsuranceKind.UNKNOWN, "13")));

        assertThat(shares(pools.get(0))).containsExactly(OTHER_CITY + "=900");
    }

    @Test
    void an_attested_kind_narrows_the_insurers_whatever_agency_received_the_claim() {
        List<Pool> pools = pools(
                claim("R1", 100, traits(AUGUST, Agency.PAYMENT_FUND, "13", InsuranceKind.NATIONAL, "13")),
                claim("R2", 100, traits(AUGUST, Agency.HEALTH_FEDERATION, "13", InsuranceKind.NATIONAL, "13")),
                claim("R3", 100, traits(AUGUST, Agency.HEALTH_FEDERATION, "13", InsuranceKind.ELDERLY, "13")),
                claim("R4", 100, traits(AUGUST, Agency.HEALTH_FEDERATION, "13", InsuranceKind.EMPLOYEE, "")));

        assertThat(pools).extracting(pool -> pool.key().bearers().label()).containsExactly("社保", "国保（東京都）", "後期（東京都）");
        assertThat(shares(pools.get(0))).containsExactly(FUND + "=67", SOCIETY + "=33");
        assertThat(shares(pools.get(1))).containsExactly(CITY + "=200");
        assertThat(shares(pools.get(2))).containsExactly(UNION + "=100");
    }

    @Test
    void a_dissolved_insurer_is_replaced_by_its_successor_with_all_its_weight() {
        insurers.set(1, insurer(SOCIETY, LocalDate.of(2023, 7, 1), FUND));
        payments.removeIf(row ->
                row.insurerNumber().digits().equals(SOCIETY) && row.month().getMonthValue() == 7);

        List<Pool> pools = pools(claim("R1", 900, traits(Agency.PAYMENT_FUND)));

        assertThat(weights(pools.get(0))).containsExactly(FUND + "=800");
        assertThat(shares(pools.get(0))).containsExactly(FUND + "=900");
    }

    @Test
    void a_dissolved_insurer_without_successor_is_an_error_that_names_it() {
        insurers.set(1, insurer(SOCIETY, LocalDate.of(2023, 8, 1), null));

        refused("承継", claim("R1", 900, traits(Agency.PAYMENT_FUND)), SOCIETY, "診療年月2023-08");
        assertThat(pools(claim("R2", 900, traits(Agency.HEALTH_FEDERATION)))).hasSize(1);
    }

    @Test
    void an_insurer_that_did_not_exist_yet_needs_no_results_for_the_months_before() {
        insurers.set(
                1,
                new Insurer(
                        new InsurerNumber(SOCIETY),
                        "",
                        InsurerKind.HEALTH_INSURANCE_SOCIETY,
                        "13",
                        Optional.of(LocalDate.of(2023, 7, 1)),
                        Optional.empty(),
                        Optional.empty(),
                        ""));
        payments.removeIf(row ->
                row.insurerNumber().digits().equals(SOCIETY) && row.month().getMonthValue() < 7);

        assertThat(weights(pools(claim("R1", 900, traits(Agency.PAYMENT_FUND))).get(0)))
                .containsExactly(FUND + "=600", SOCIETY + "=100");
    }

    @Test
    void a_base_month_without_any_results_is_an_error_that_names_pool_and_month() {
        payments.removeIf(row -> row.month().equals(YearMonth.of(2023, 6)));

        refused("2023-06", claim("R1", 900, traits(Agency.PAYMENT_FUND)), "診療年月2023-08", "2023-05～2023-07");
    }

    @Test
    void a_gap_in_the_results_of_one_insurer_is_an_error_where_it_bears() {
        payments.removeIf(
                row -> row.insurerNumber().digits().equals(CITY) && row.month().getMonthValue() == 6);

        refused("2023-06", claim("R1", 900, traits(Agency.HEALTH_FEDERATION)), CITY);
        assertThat(pools(claim("R2", 900, traits(Agency.PAYMENT_FUND)))).hasSize(1);
    }

    @Test
    void an_insurer_without_any_results_in_the_base_months_does_not_take_part() {
        insurers.add(insurer("06130017"));

        assertThat(weights(pools(claim("R1", 900, traits(Agency.PAYMENT_FUND))).get(0)))
                .containsExactly(FUND + "=600", SOCIETY + "=300");
    }

    @Test
    void a_pool_whose_insurers_have_no_weight_is_an_error() {
        payments.replaceAll(row -> row.insurerNumber().digits().equals(UNION) ? payment(UNION, row.month(), 0) : row);

        refused(
                "すべて0",
                claim("R1", 900, traits(AUGUST, Agency.HEALTH_FEDERATION, "13", InsuranceKind.ELDERLY, "13")),
                "後期（東京都）");
    }

    @Test
    void results_of_an_unknown_insurer_are_refused() {
        pay("06270011", YearMonth.of(2023, 5), 1);

        assertThatThrownBy(() -> pools(claim("R1", 900, traits(Agency.PAYMENT_FUND))))
                .isInstanceOf(ProrationException.class)
                .hasMessageContaining("06270011");
    }

    @Test
    void negative_amounts_and_doubled_rows_are_refused() {
        payments.add(payment(FUND, YearMonth.of(2023, 4), -1));
        assertThatThrownBy(() -> pools()).isInstanceOf(ProrationException.class).hasMessageContaining("負");
        payments.set(payments.size() - 1, payment(FUND, YearMonth.of(2023, 5), 1));
        assertThatThrownBy(() -> pools()).isInstanceOf(ProrationException.class).hasMessageContaining("2行");
        assertThatThrownBy(() -> claim("R1", -1, traits(Agency.PAYMENT_FUND)))
                .isInstanceOf(ProrationException.class)
                .hasMessageContaining("R1");
    }

    @Test
    void rows_by_fee_schedule_add_up_and_a_row_without_one_is_their_total() {
        payments.clear();
        for (int month = 5; month <= 7; month++) {
            payments.add(payment(FUND, YearMonth.of(2023, month), FeeSchedule.MEDICAL, 70));
            payments.add(payment(FUND, YearMonth.of(2023, month), FeeSchedule.DENTAL, 30));
            payments.add(payment(FUND, YearMonth.of(2023, month), 100));
            payments.add(payment(SOCIETY, YearMonth.of(2023, month), FeeSchedule.MEDICAL, 40));
            payments.add(payment(SOCIETY, YearMonth.of(2023, month), FeeSchedule.DENTAL, 10));
        }

        assertThat(weights(pools(claim("R1", 900, traits(Agency.PAYMENT_FUND))).get(0)))
                .containsExactly(FUND + "=300", SOCIETY + "=150");

        method = with(PoolScope.NATIONAL, BearerRange.ALL, PoolUnit.FEE_SCHEDULE, WeightBasis.PAYMENT);
        assertThat(weights(pools(claim("R1", 900, traits(Agency.PAYMENT_FUND))).get(0)))
                .containsExactly(FUND + "=210", SOCIETY + "=120");
    }

    @Test
    void weights_of_one_fee_schedule_and_of_all_do_not_meet_in_one_pool() {
        method = with(PoolScope.NATIONAL, BearerRange.ALL, PoolUnit.FEE_SCHEDULE, WeightBasis.PAYMENT);
        payments.replaceAll(row -> row.insurerNumber().digits().equals(SOCIETY)
                ? payment(SOCIETY, row.month(), FeeSchedule.MEDICAL, 40)
                : row);

        refused("混じって", claim("R1", 900, traits(Agency.PAYMENT_FUND)), FUND);
    }

    @Test
    void claims_and_members_weigh_where_the_method_says_so() {
        method = with(PoolScope.NATIONAL, BearerRange.ALL, PoolUnit.ALL, WeightBasis.CLAIM_COUNT);
        assertThat(weights(pools(claim("R1", 900, traits(Agency.PAYMENT_FUND))).get(0)))
                .containsExactly(FUND + "=60", SOCIETY + "=30");

        method = with(PoolScope.NATIONAL, BearerRange.ALL, PoolUnit.ALL, WeightBasis.MEMBERS);
        assertThat(weights(pools(claim("R1", 900, traits(Agency.PAYMENT_FUND))).get(0)))
                .containsExactly(FUND + "=6", SOCIETY + "=3");
    }

    @Test
    void members_are_not_added_up_over_fee_schedules() {
        method = with(PoolScope.NATIONAL, BearerRange.ALL, PoolUnit.ALL, WeightBasis.MEMBERS);
        payments.replaceAll(row ->
                row.insurerNumber().digits().equals(FUND) ? payment(FUND, row.month(), FeeSchedule.MEDICAL, 200) : row);
        for (int month = 5; month <= 7; month++) {
            payments.add(payment(FUND, YearMonth.of(2023, month), FeeSchedule.DENTAL, 200));
        }

        assertThat(weights(pools(claim("R1", 900, traits(Agency.PAYMENT_FUND))).get(0)))
                .containsExactly(FUND + "=6", SOCIETY + "=3");
    }

    @Test
    void results_without_the_column_that_weighs_are_an_error() {
        method = with(PoolScope.NATIONAL, BearerRange.ALL, PoolUnit.ALL, WeightBasis.CLAIM_COUNT);
        payments.set(
                0,
                new PaymentResult(
                        new InsurerNumber(FUND),
                        YearMonth.of(2023, 5),
                        Optional.empty(),
                        Yen.of(200),
                        OptionalLong.empty(),
                        OptionalLong.empty()));

        refused("件数", claim("R1", 900, traits(Agency.PAYMENT_FUND)), FUND, "2023-05");
    }

    @Test
    void the_run_is_the_same_for_the_same_content_in_any_order() {
        UnresolvedClaim one = claim("R1", 900, traits(Agency.PAYMENT_FUND));
        UnresolvedClaim other = claim("R2", 77, traits(Agency.HEALTH_FEDERATION));

        ProrationRun run = ProrationRun.of(pools(one, other), "v", TODAY);

        assertThat(ProrationRun.of(pools(other, one), "v", TODAY))
                .extracting(ProrationRun::runId)
                .isEqualTo(run.runId());
        assertThat(ProrationRun.of(pools(one), "v", TODAY).runId()).isNotEqualTo(run.runId());
        assertThat(run.amount()).isEqualTo(Yen.of(977));
        assertThat(run.claims()).isEqualTo(2);
        assertThat(run.unconfirmed()).isTrue();
        assertThat(run.byInsurer().values().stream().reduce(Yen.ZERO, Yen::plus))
                .isEqualTo(run.amount());
        ProratedPool first = run.pools().get(0);
        assertThat(first.ratio(first.shares().get(0))).isEqualTo("0.666666666667");
    }

    @Test
    void rules_compiled_for_proration_alone_are_of_the_same_version_as_the_whole_rule_set() {
        assertThat(ShippedRuleset.poolRules().rulesetVersion())
                .isEqualTo(ShippedRuleset.ruleset().version());
    }

    private void refused(String message, UnresolvedClaim claim, String... more) {
        assertThatThrownBy(() -> pools(claim))
                .isInstanceOf(ProrationException.class)
                .hasMessageContaining(message)
                .hasMessageContainingAll(more);
    }

    private List<Pool> pools(UnresolvedClaim... claims) {
        InsurerDirectory directory = new InsurerDirectory(insurers);
        return new Proration(
                        new ProrationMethods(List.of(method)),
                        ShippedRuleset.poolRules(),
                        directory,
                        new PaymentHistory(payments, directory, TODAY))
                .pools(List.of(claims));
    }

    private static ProrationMethod with(PoolScope scope, BearerRange bearers, PoolUnit unit, WeightBasis weight) {
        return new ProrationMethod(
                "M",
                LocalDate.of(2023, 8, 1),
                Optional.empty(),
                "",
                false,
                scope,
                bearers,
                unit,
                FirstStage.NONE,
                weight,
                new BasePeriod.MonthsBefore(3),
                true,
                Rounding.LARGEST_REMAINDER,
                TieBreak.LOWER_INSURER_NUMBER);
    }

    private void pay(String insurer, YearMonth month, long amount) {
        payments.add(payment(insurer, month, amount));
    }

    private static PaymentResult payment(String insurer, YearMonth month, long amount) {
        return result(insurer, month, Optional.empty(), amount);
    }

    private static PaymentResult payment(String insurer, YearMonth month, FeeSchedule schedule, long amount) {
        return result(insurer, month, Optional.of(schedule), amount);
    }

    /** A claim for each 10 yen and a member for each 100 yen. */
    private static PaymentResult result(String insurer, YearMonth month, Optional<FeeSchedule> schedule, long amount) {
        return new PaymentResult(
                new InsurerNumber(insurer),
                month,
                schedule,
                Yen.of(amount),
                OptionalLong.of(amount / 10),
                OptionalLong.of(amount / 100));
    }

    private static UnresolvedClaim claim(String id, long amount, ClaimTraits traits) {
        return new UnresolvedClaim(id, Yen.of(amount), traits);
    }

    private static ClaimTraits traits(Agency receivedBy) {
        return traits(AUGUST, receivedBy, "13", InsuranceKind.UNKNOWN, "13");
    }

    private static ClaimTraits traits(
            YearMonth month, Agency receivedBy, String institution, InsuranceKind kind, String address) {
        return new ClaimTraits(month, receivedBy, institution, FeeSchedule.MEDICAL, Setting.OUTPATIENT, kind, address);
    }

    private static Insurer insurer(String digits) {
        return insurer(digits, null, null);
    }

    private static Insurer insurer(String digits, LocalDate dissolved, String successor) {
        InsurerNumber number = new InsurerNumber(digits);
        return new Insurer(
                number,
                "",
                InsurerKind.of(number),
                number.prefectureCode(),
                Optional.empty(),
                Optional.ofNullable(dissolved),
                Optional.ofNullable(successor).map(InsurerNumber::new),
                "");
    }

    private static List<String> shares(Pool pool) {
        return pool.shares().stream()
                .map(share -> share.member().insurer() + "=" + share.amount().amount())
                .toList();
    }

    private static List<String> weights(Pool pool) {
        return pool.members().stream()
                .filter(member -> !member.weight().equals(BigInteger.ZERO))
                .map(member -> member.insurer() + "=" + member.weight())
                .toList();
    }
}
