package org.furikae.proration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.furikae.claim.Agency;
import org.furikae.claim.Yen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The candidate methods of domain.md 3.3, to the yen. */
class WorkedExamplesTest {
    private static final long MILLION = 1_000_000L;

    @Test
    void m1_own_agency_by_payments() {
        assertThat(Pools.amounts(fund(1_000_003))).containsExactly(500_002L, 336_539L, 163_462L);
    }

    @Test
    void m2_two_stages_between_the_agencies_first() {
        Pool pool = Pools.pool(
                Pools.method(FirstStage.AGENCY_SPLIT, Rounding.LARGEST_REMAINDER),
                List.of(
                        Pools.member("01130012", 26_000 * MILLION),
                        Pools.member("06132013", 17_500 * MILLION),
                        Pools.member("31130011", 8_500 * MILLION),
                        Pools.member("138016", 24_000 * MILLION),
                        Pools.member("39130000", 47_000 * MILLION)),
                List.of(Pools.claim("R1", 1_234_567)));

        assertThat(pool.shares())
                .extracting(
                        share -> share.member().insurer().digits(),
                        share -> share.amount().amount())
                .containsExactlyInAnyOrder(
                        tuple("01130012", 260_965L),
                        tuple("06132013", 175_650L),
                        tuple("31130011", 85_316L),
                        tuple("138016", 240_891L),
                        tuple("39130000", 471_745L));
        assertThat(of(pool, Agency.PAYMENT_FUND)).isEqualTo(521_931);
        assertThat(of(pool, Agency.HEALTH_FEDERATION)).isEqualTo(712_636);
    }

    /** M3, M4 and the parts of M5; M6 narrows the pool, which the rules' cases show, and is M1 within it. */
    static Stream<Arguments> one_stage_examples() {
        return Stream.of(
                Arguments.of(
                        "M3 members",
                        1_234_567L,
                        weights(400_000, 250_000, 350_001),
                        shares(493_826, 308_642, 432_099)),
                Arguments.of(
                        "M4 claims", 1_000_003L, weights(410_000, 300_000, 90_000), shares(512_502, 375_001, 112_500)),
                Arguments.of("M5 医科", 700_001L, weights(20_000, 13_000, 6_000), shares(358_975, 233_334, 107_692)),
                Arguments.of("M5 歯科", 100_002L, weights(3_000, 2_500, 1_500), shares(42_858, 35_715, 21_429)),
                Arguments.of("M5 調剤", 200_000L, weights(3_000, 2_000, 1_000), shares(100_000, 66_667, 33_333)),
                Arguments.of("M6 後期, one union", 54_321L, weights(47_000), shares(54_321)),
                Arguments.of("equal weights", 100L, weights(1, 1, 1), shares(34, 33, 33)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("one_stage_examples")
    void one_stage_by_any_weight(String example, long amount, List<Long> weights, List<Long> shares) {
        long[] plain = weights.stream().mapToLong(Long::longValue).toArray();
        assertThat(Pools.amounts(Pools.pool(Rounding.LARGEST_REMAINDER, amount, Pools.weights(plain))))
                .as(example)
                .isEqualTo(shares);
    }

    @Test
    void the_lower_number_padded_to_eight_digits_gets_the_yen_on_a_tie() {
        Pool pool = Pools.pool(
                Pools.USUAL,
                List.of(Pools.member("01130012", 1), Pools.member("138016", 1), Pools.member("06132013", 1)),
                List.of(Pools.claim("R1", 100)));

        assertThat(pool.shares())
                .extracting(share -> share.member().insurer().digits())
                .containsExactly("138016", "01130012", "06132013");
        assertThat(Pools.amounts(pool)).containsExactly(34L, 33L, 33L);
    }

    @Test
    void national_sums_do_not_overflow() {
        long national = 40_000_000_000_000L;
        Pool pool = Pools.pool(
                Rounding.LARGEST_REMAINDER, national, Collections.nCopies(3_411, BigInteger.valueOf(national)));

        assertThat(pool.shares().stream().map(Share::amount).reduce(Yen.ZERO, Yen::plus))
                .isEqualTo(Yen.of(national));
        assertThat(Pools.amounts(pool)).allMatch(share -> share == 11_726_766_344L || share == 11_726_766_345L);
    }

    @Test
    void without_any_weight_the_error_names_pool_amount_and_months() {
        assertThatThrownBy(() -> Pools.pool(Rounding.LARGEST_REMAINDER, 100, Pools.weights(0, 0)))
                .isInstanceOf(ProrationException.class)
                .hasMessageContaining("診療年月2023-08・範囲NATIONAL・単位ALL")
                .hasMessageContaining("100円")
                .hasMessageContaining("2023-05～2023-07");
    }

    private static long of(Pool pool, Agency agency) {
        return pool.shares().stream()
                .filter(share -> share.member().agency() == agency)
                .mapToLong(share -> share.amount().amount())
                .sum();
    }

    private static Pool fund(long amount) {
        return Pools.pool(
                Pools.USUAL,
                List.of(
                        Pools.member("01130012", 26_000 * MILLION),
                        Pools.member("06132013", 17_500 * MILLION),
                        Pools.member("31130011", 8_500 * MILLION)),
                List.of(Pools.claim("R1", amount)));
    }

    private static List<Long> weights(long... weights) {
        return shares(weights);
    }

    private static List<Long> shares(long... shares) {
        return Arrays.stream(shares).boxed().toList();
    }
}
