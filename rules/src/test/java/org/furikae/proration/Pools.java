package org.furikae.proration;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.furikae.claim.Agency;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;

/** Pools for tests. */
final class Pools {
    static final YearMonth AUGUST = YearMonth.of(2023, 8);
    static final ProrationMethod USUAL = method(FirstStage.NONE, Rounding.LARGEST_REMAINDER);

    private Pools() {}

    static ProrationMethod method(FirstStage stage1, Rounding rounding) {
        return new ProrationMethod(
                "M",
                LocalDate.of(2023, 8, 1),
                Optional.empty(),
                "",
                false,
                PoolScope.NATIONAL,
                BearerRange.ALL,
                PoolUnit.ALL,
                stage1,
                WeightBasis.PAYMENT,
                new BasePeriod.MonthsBefore(3),
                true,
                rounding,
                TieBreak.LOWER_INSURER_NUMBER);
    }

    static ProrationMethod method(LocalDate from, LocalDate until) {
        return new ProrationMethod(
                "M " + from,
                from,
                Optional.ofNullable(until),
                "",
                false,
                USUAL.scope(),
                USUAL.bearers(),
                USUAL.unit(),
                USUAL.stage1(),
                USUAL.weight(),
                USUAL.basePeriod(),
                USUAL.kindHint(),
                USUAL.rounding(),
                USUAL.tieBreak());
    }

    /** A pool with one claim, of insurers 06000001, 06000002 … with these weights. */
    static Pool pool(Rounding rounding, long amount, List<BigInteger> weights) {
        return pool(method(FirstStage.NONE, rounding), members(weights), List.of(claim("R1", amount)));
    }

    static Pool pool(ProrationMethod method, List<Member> members, List<PooledClaim> claims) {
        PoolKey key = new PoolKey(AUGUST, Optional.empty(), Optional.empty(), Bearers.everybody());
        return new Pool(key, method, method.basePeriod().monthsFor(AUGUST), members, claims);
    }

    static List<Member> members(List<BigInteger> weights) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            members.add(new Member(number(i), Agency.PAYMENT_FUND, weights.get(i)));
        }
        return members;
    }

    static Member member(String insurer, long weight) {
        InsurerNumber number = new InsurerNumber(insurer);
        boolean federation = insurer.length() == 6 || insurer.startsWith("39");
        return new Member(
                number, federation ? Agency.HEALTH_FEDERATION : Agency.PAYMENT_FUND, BigInteger.valueOf(weight));
    }

    static InsurerNumber number(int i) {
        return new InsurerNumber(String.format(Locale.ROOT, "06%06d", i + 1));
    }

    static PooledClaim claim(String id, long amount) {
        return new PooledClaim(id, Yen.of(amount));
    }

    static List<Long> amounts(List<Share> shares) {
        return shares.stream().map(share -> share.amount().amount()).toList();
    }

    static List<Long> amounts(Pool pool) {
        return amounts(pool.shares());
    }

    static List<BigInteger> weights(long... weights) {
        return Arrays.stream(weights).mapToObj(BigInteger::valueOf).toList();
    }
}
