package org.furikae.proration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.furikae.insurer.InsurerNumber;
import org.junit.jupiter.api.Test;

class ShareExplanationTest {
    @Test
    void a_share_is_explained_line_by_line_as_on_paper() {
        Pool pool = Pools.pool(
                Pools.USUAL,
                List.of(
                        Pools.member("01130012", 26_000_000_000L),
                        Pools.member("06132013", 17_500_000_000L),
                        Pools.member("31130011", 8_500_000_000L)),
                List.of(Pools.claim("R1", 1_000_003)));

        assertThat(ShareExplanation.of(pool, new InsurerNumber("01130012")).lines())
                .containsExactly(
                        "プール: 診療年月2023-08・範囲NATIONAL・単位ALL・全保険者",
                        "【保険者01130012】",
                        "按分する額: 1,000,003円",
                        "重み: 26,000,000,000（重みの合計 52,000,000,000）",
                        "額 × 重み = 26,000,078,000,000,000",
                        "÷ 重みの合計 = 500,001円 あまり 26,000,000,000",
                        "商の合計では1円足りないので、あまりの大きい順（同じなら保険者番号の小さい順）に1円ずつ足す",
                        "あまりの順位: 1番目 → 1円を足す",
                        "按分額: 500,002円");
        assertThat(ShareExplanation.of(pool, new InsurerNumber("31130011")).lines())
                .contains("あまりの順位: 3番目 → 足さない", "按分額: 163,462円");
    }

    @Test
    void where_the_agencies_share_first_that_comes_first() {
        Pool pool = Pools.pool(
                Pools.method(FirstStage.AGENCY_SPLIT, Rounding.LARGEST_REMAINDER),
                List.of(Pools.member("01130012", 52), Pools.member("138016", 24), Pools.member("39130000", 47)),
                List.of(Pools.claim("R1", 1_234_567)));

        ShareExplanation explanation = ShareExplanation.of(pool, new InsurerNumber("138016"));

        assertThat(explanation.steps()).extracting(ShareExplanation.Step::who).containsExactly("国保連", "保険者138016");
        assertThat(explanation.steps())
                .extracting(step -> step.result().amount())
                .containsExactly(712_636L, 240_891L);
    }

    @Property
    void the_lines_add_up_to_the_share_whatever_the_method(
            @ForAll Rounding rounding,
            @ForAll FirstStage stage1,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long amount,
            @ForAll("weights") List<BigInteger> weights) {
        Pool pool =
                Pools.pool(Pools.method(stage1, rounding), Pools.members(weights), List.of(Pools.claim("R1", amount)));

        for (Share share : pool.shares()) {
            ShareExplanation explanation =
                    ShareExplanation.of(pool, share.member().insurer());
            ShareExplanation.Step last =
                    explanation.steps().get(explanation.steps().size() - 1);
            assertThat(last.result()).isEqualTo(share.amount());
            assertThat(last.quotient().longValueExact() + last.extra())
                    .isEqualTo(share.amount().amount());
            assertThat(last.quotient().multiply(last.totalWeight()).add(last.remainder()))
                    .isEqualTo(last.product());
            if (rounding == Rounding.LARGEST_REMAINDER) {
                assertThat(last.extra()).isEqualTo(last.rank() <= last.yenLeft() ? 1 : 0);
            }
        }
    }

    @Test
    void an_insurer_outside_the_pool_has_nothing_to_explain() {
        Pool pool = Pools.pool(Rounding.LARGEST_REMAINDER, 100, Pools.weights(1));

        assertThatThrownBy(() -> ShareExplanation.of(pool, new InsurerNumber("138016")))
                .isInstanceOf(ProrationException.class);
    }

    @Provide
    Arbitrary<List<BigInteger>> weights() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ONE, BigInteger.valueOf(1_000_000_000_000L))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }
}
