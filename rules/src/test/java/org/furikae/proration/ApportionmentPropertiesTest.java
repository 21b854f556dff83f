package org.furikae.proration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ApportionmentPropertiesTest {
    /** 40 trillion yen: what Japan's insurers pay in a year. */
    private static final long NATIONAL_SUM = 40_000_000_000_000L;

    @Property
    void shares_are_never_negative_and_add_up_to_the_pool(
            @ForAll Rounding rounding,
            @ForAll @LongRange(min = 0, max = NATIONAL_SUM) long amount,
            @ForAll("weights") List<BigInteger> weights) {
        List<Long> shares = Pools.amounts(Pools.pool(rounding, amount, weights));

        assertThat(shares).hasSameSizeAs(weights).allMatch(share -> share >= 0);
        assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(amount);
    }

    @Property
    void with_the_largest_remainder_every_share_is_less_than_a_yen_off_its_quota(
            @ForAll @LongRange(min = 0, max = NATIONAL_SUM) long amount, @ForAll("weights") List<BigInteger> weights) {
        List<Long> shares = Pools.amounts(Pools.pool(Rounding.LARGEST_REMAINDER, amount, weights));

        for (int i = 0; i < shares.size(); i++) {
            BigInteger floor = ExactShares.quotas(amount, weights).get(i).floor();
            assertThat(BigInteger.valueOf(shares.get(i)).subtract(floor)).isIn(BigInteger.ZERO, BigInteger.ONE);
        }
    }

    @Property
    void the_largest_remainder_agrees_with_exact_fractions(
            @ForAll @LongRange(min = 0, max = NATIONAL_SUM) long amount, @ForAll("weights") List<BigInteger> weights) {
        assertThat(Pools.amounts(Pools.pool(Rounding.LARGEST_REMAINDER, amount, weights)))
                .isEqualTo(ExactShares.largestRemainder(amount, weights));
    }

    @Property
    void sainte_lague_agrees_with_handing_out_yen_by_yen(
            @ForAll @LongRange(min = 0, max = 300) long amount, @ForAll("weights") List<BigInteger> weights) {
        assertThat(Pools.amounts(Pools.pool(Rounding.SAINTE_LAGUE, amount, weights)))
                .isEqualTo(ExactShares.sainteLague(amount, weights));
    }

    @Property
    void sainte_lague_puts_every_last_yen_before_every_next_one_at_any_amount(
            @ForAll @LongRange(min = 0, max = NATIONAL_SUM) long amount, @ForAll("weights") List<BigInteger> weights) {
        assertThat(ExactShares.isSainteLague(
                        Pools.amounts(Pools.pool(Rounding.SAINTE_LAGUE, amount, weights)), weights))
                .isTrue();
    }

    @Property
    void an_insurer_without_weight_bears_nothing(
            @ForAll Rounding rounding,
            @ForAll @LongRange(min = 0, max = NATIONAL_SUM) long amount,
            @ForAll("weights") List<BigInteger> weights) {
        List<Long> shares = Pools.amounts(Pools.pool(rounding, amount, weights));

        for (int i = 0; i < shares.size(); i++) {
            if (weights.get(i).signum() == 0) {
                assertThat(shares.get(i)).isZero();
            }
        }
    }

    @Property
    void the_order_of_insurers_and_claims_changes_nothing(
            @ForAll Rounding rounding,
            @ForAll FirstStage stage1,
            @ForAll("weights") List<BigInteger> weights,
            @ForAll Random random) {
        List<Member> members = new ArrayList<>(Pools.members(weights));
        List<PooledClaim> claims = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            claims.add(Pools.claim("R" + i, random.nextInt(100_000)));
        }
        Pool inOrder = Pools.pool(Pools.method(stage1, rounding), members, claims);

        Collections.shuffle(members, random);
        Collections.shuffle(claims, random);
        Pool shuffled = Pools.pool(Pools.method(stage1, rounding), members, claims);

        assertThat(shuffled.shares()).isEqualTo(inOrder.shares());
    }

    @Property
    void the_scale_of_weights_changes_nothing(
            @ForAll Rounding rounding,
            @ForAll @LongRange(min = 0, max = NATIONAL_SUM) long amount,
            @ForAll("weights") List<BigInteger> weights,
            @ForAll @LongRange(min = 1, max = NATIONAL_SUM) long factor) {
        List<BigInteger> scaled = weights.stream()
                .map(weight -> weight.multiply(BigInteger.valueOf(factor)))
                .toList();

        assertThat(Pools.amounts(Pools.pool(rounding, amount, scaled)))
                .isEqualTo(Pools.amounts(Pools.pool(rounding, amount, weights)));
    }

    /** From nothing to a national sum, equal ones among them; at least one above zero. */
    @Provide
    Arbitrary<List<BigInteger>> weights() {
        Arbitrary<BigInteger> small = Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(3));
        Arbitrary<BigInteger> large =
                Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(NATIONAL_SUM * 12));
        return Arbitraries.oneOf(small, large)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .filter(weights -> weights.stream().anyMatch(weight -> weight.signum() > 0));
    }
}
