package org.furikae.proration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;
import org.junit.jupiter.api.Test;

class ReversalTest {
    private static final InsurerNumber FOUND = new InsurerNumber("01130012");

    @Property
    void a_reversal_gives_back_what_the_pool_without_the_claim_would_not_have_charged(
            @ForAll Rounding rounding,
            @ForAll FirstStage stage1,
            @ForAll("weights") List<BigInteger> weights,
            @ForAll Random random) {
        Pool pool = pool(Pools.method(stage1, rounding), weights, random);

        Reversal reversal = Reversal.of(pool, "R2", FOUND);

        SortedMap<InsurerNumber, Yen> balances = balances(pool);
        reversal.givenBack().forEach((insurer, amount) -> balances.merge(insurer, amount, Yen::minus));
        assertThat(balances).isEqualTo(balances(pool.without("R2")));
        assertThat(reversal.givenBack().values().stream().reduce(Yen.ZERO, Yen::plus))
                .isEqualTo(reversal.claim().amount());
    }

    @Property
    void reversals_in_any_order_end_in_the_same_balances(
            @ForAll Rounding rounding,
            @ForAll FirstStage stage1,
            @ForAll("weights") List<BigInteger> weights,
            @ForAll Random random) {
        Pool pool = pool(Pools.method(stage1, rounding), weights, random);
        List<String> order = new ArrayList<>(List.of("R1", "R3", "R4", "R5"));

        SortedMap<InsurerNumber, Yen> one = reversed(pool, order);
        Collections.shuffle(order, random);
        SortedMap<InsurerNumber, Yen> other = reversed(pool, order);

        assertThat(other).isEqualTo(one);
        Pool remaining = pool.without("R1").without("R3").without("R4").without("R5");
        assertThat(one).isEqualTo(balances(remaining));
    }

    @Property
    void with_the_insurer_that_was_found_the_ledger_balances_to_zero(
            @ForAll Rounding rounding, @ForAll("weights") List<BigInteger> weights, @ForAll Random random) {
        Pool pool = pool(Pools.method(FirstStage.NONE, rounding), weights, random);

        assertThat(Reversal.of(pool, "R1", FOUND).bookings().values().stream().reduce(Yen.ZERO, Yen::plus))
                .isEqualTo(Yen.ZERO);
        assertThat(Reversal.of(pool, "R1", Pools.number(0)).bookings().values().stream()
                        .reduce(Yen.ZERO, Yen::plus))
                .isEqualTo(Yen.ZERO);
    }

    /** The paradox of the census: a pool of 300 yen without a claim of 1 yen charges the first insurer a yen more. */
    @Test
    void an_insurer_may_get_back_less_than_nothing() {
        Pool pool = Pools.pool(
                Pools.USUAL,
                Pools.members(Pools.weights(6, 6, 2)),
                List.of(Pools.claim("R1", 10), Pools.claim("R2", 1)));
        assertThat(Pools.amounts(pool.without("R2"))).containsExactly(4L, 4L, 2L);
        assertThat(Pools.amounts(pool)).containsExactly(5L, 5L, 1L);

        Reversal reversal = Reversal.of(pool, "R2", FOUND);

        assertThat(reversal.givenBack())
                .isEqualTo(new TreeMap<>(
                        Map.of(Pools.number(0), Yen.of(1), Pools.number(1), Yen.of(1), Pools.number(2), Yen.of(-1))));
        assertThat(reversal.bookings().get(FOUND)).isEqualTo(Yen.of(1));
    }

    @Test
    void the_last_claim_gives_everything_back() {
        Pool pool = Pools.pool(Rounding.LARGEST_REMAINDER, 100, Pools.weights(1, 1, 1));

        Reversal reversal = Reversal.of(pool, "R1", FOUND);

        assertThat(reversal.givenBack().values()).containsExactly(Yen.of(34), Yen.of(33), Yen.of(33));
        assertThat(Pools.amounts(pool.without("R1"))).containsOnly(0L);
    }

    @Test
    void a_claim_cannot_be_reversed_twice() {
        Pool pool =
                Pools.pool(Rounding.LARGEST_REMAINDER, 100, Pools.weights(1, 1)).without("R1");

        assertThatThrownBy(() -> Reversal.of(pool, "R1", FOUND))
                .isInstanceOf(ProrationException.class)
                .hasMessageContaining("R1");
    }

    @Test
    void a_claim_is_in_a_pool_once() {
        List<PooledClaim> twice = List.of(Pools.claim("R1", 5), Pools.claim("R1", 6));

        assertThatThrownBy(() -> Pools.pool(Pools.USUAL, Pools.members(Pools.weights(1)), twice))
                .isInstanceOf(ProrationException.class)
                .hasMessageContaining("2回");
    }

    private static Pool pool(ProrationMethod method, List<BigInteger> weights, Random random) {
        List<Member> members = new ArrayList<>(Pools.members(weights));
        members.add(Pools.member("138016", 1 + random.nextInt(20)));
        List<PooledClaim> claims = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            claims.add(Pools.claim("R" + i, random.nextInt(random.nextBoolean() ? 4 : 1_000_000)));
        }
        return Pools.pool(method, members, claims);
    }

    private static SortedMap<InsurerNumber, Yen> reversed(Pool pool, List<String> order) {
        SortedMap<InsurerNumber, Yen> balances = balances(pool);
        Pool current = pool;
        for (String claimId : order) {
            Reversal.of(current, claimId, FOUND)
                    .givenBack()
                    .forEach((insurer, amount) -> balances.merge(insurer, amount, Yen::minus));
            current = current.without(claimId);
        }
        return balances;
    }

    private static SortedMap<InsurerNumber, Yen> balances(Pool pool) {
        SortedMap<InsurerNumber, Yen> balances = new TreeMap<>();
        pool.shares().forEach(share -> balances.put(share.member().insurer(), share.amount()));
        return balances;
    }

    @Provide
    Arbitrary<List<BigInteger>> weights() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, BigInteger.valueOf(30))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
