package org.furikae.proration;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;

/**
 * Random pools from a yen to a national sum, each held against exact fractions and against itself with its insurers shuffled, its
 * weights scaled and its claims taken back. The same arguments give the same pools.
 */
final class PoolCheck {
    /** 40 trillion yen: what Japan's insurers pay in a year. */
    private static final long NATIONAL_SUM = 40_000_000_000_000L;

    private static final int MOST_INSURERS = 40;
    private static final long FEW_YEN = 50;
    private static final InsurerNumber FOUND = new InsurerNumber("01130012");

    private final long seed;
    private final AtomicLong shares = new AtomicLong();
    private final AtomicLong reversals = new AtomicLong();
    private final AtomicLong againstNothing = new AtomicLong();

    PoolCheck(long seed) {
        this.seed = seed;
    }

    /** @throws AssertionError with the number of the first pool that is not as it must be */
    void run(long pools) {
        LongStream.range(0, pools).parallel().forEach(this::check);
    }

    long shares() {
        return shares.get();
    }

    long reversals() {
        return reversals.get();
    }

    /** Reversals that gave some insurer less than nothing back. */
    long againstNothing() {
        return againstNothing.get();
    }

    private void check(long number) {
        Random random = new Random(seed * 1_000_003 + number);
        List<BigInteger> weights = weights(random);
        List<PooledClaim> claims = claims(random);
        FirstStage stage1 = number % 5 == 4 ? FirstStage.AGENCY_SPLIT : FirstStage.NONE;
        for (Rounding rounding : Rounding.values()) {
            Pool pool = Pools.pool(Pools.method(stage1, rounding), Pools.members(weights), claims);
            List<Long> amounts = Pools.amounts(pool);
            shares.addAndGet(amounts.size());
            String where = "pool " + number + " " + rounding;
            require(
                    amounts.stream().mapToLong(Long::longValue).sum()
                            == pool.amount().amount(),
                    where,
                    "sum");
            require(amounts.stream().allMatch(share -> share >= 0), where, "negative share");
            checkValues(where, rounding, pool.amount().amount(), weights, amounts);
            checkShuffled(where, pool, claims, random, amounts);
            checkScaled(where, pool, weights, random, amounts);
            checkReversals(where, pool, random);
        }
    }

    private static void checkValues(
            String where, Rounding rounding, long amount, List<BigInteger> weights, List<Long> amounts) {
        List<ExactShares.Fraction> quotas = ExactShares.quotas(amount, weights);
        for (int i = 0; i < amounts.size(); i++) {
            require(weights.get(i).signum() > 0 || amounts.get(i) == 0, where, "share without weight");
            if (rounding == Rounding.LARGEST_REMAINDER) {
                long over = amounts.get(i) - quotas.get(i).floor().longValueExact();
                require(over == 0 || over == 1, where, "more than a yen off the quota");
            }
        }
        require(
                rounding == Rounding.LARGEST_REMAINDER
                        ? amounts.equals(ExactShares.largestRemainder(amount, weights))
                        : amount <= FEW_YEN
                                ? amounts.equals(ExactShares.sainteLague(amount, weights))
                                : ExactShares.isSainteLague(amounts, weights),
                where,
                "not as by exact fractions");
    }

    private static void checkShuffled(
            String where, Pool pool, List<PooledClaim> claims, Random random, List<Long> amounts) {
        List<Member> members = new ArrayList<>(pool.members());
        List<PooledClaim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(members, random);
        Collections.shuffle(shuffled, random);
        require(Pools.amounts(Pools.pool(pool.method(), members, shuffled)).equals(amounts), where, "order matters");
    }

    private static void checkScaled(
            String where, Pool pool, List<BigInteger> weights, Random random, List<Long> amounts) {
        BigInteger factor = BigInteger.valueOf(1 + random.nextLong(NATIONAL_SUM));
        List<Member> scaled =
                Pools.members(weights.stream().map(factor::multiply).toList());
        require(
                Pools.amounts(Pools.pool(pool.method(), scaled, pool.claims())).equals(amounts),
                where,
                "scale matters");
    }

    /** Half of the claims are taken back, in two orders, both of which must end in the shares of what remains. */
    private void checkReversals(String where, Pool pool, Random random) {
        List<String> order =
                new ArrayList<>(pool.claims().stream().map(PooledClaim::claimId).toList());
        Collections.shuffle(order, random);
        List<String> taken = new ArrayList<>(order.subList(0, order.size() / 2));
        SortedMap<InsurerNumber, Yen> one = balancesAfter(where, pool, taken);
        Collections.reverse(taken);
        SortedMap<InsurerNumber, Yen> other = balancesAfter(where, pool, taken);
        require(one.equals(other), where, "the order of reversals matters");
        Pool remaining = pool;
        for (String claimId : taken) {
            remaining = remaining.without(claimId);
        }
        require(one.equals(balances(remaining)), where, "balances are not the shares of what remains");
    }

    private SortedMap<InsurerNumber, Yen> balancesAfter(String where, Pool pool, List<String> taken) {
        SortedMap<InsurerNumber, Yen> balances = balances(pool);
        Pool current = pool;
        for (String claimId : taken) {
            Reversal reversal = Reversal.of(current, claimId, FOUND);
            reversals.incrementAndGet();
            if (reversal.givenBack().values().stream().anyMatch(amount -> amount.compareTo(Yen.ZERO) < 0)) {
                againstNothing.incrementAndGet();
            }
            reversal.givenBack().forEach((insurer, amount) -> balances.merge(insurer, amount, Yen::minus));
            require(
                    reversal.bookings().values().stream()
                            .reduce(Yen.ZERO, Yen::plus)
                            .equals(Yen.ZERO),
                    where,
                    "the ledger does not balance");
            current = current.without(claimId);
        }
        return balances;
    }

    private static SortedMap<InsurerNumber, Yen> balances(Pool pool) {
        SortedMap<InsurerNumber, Yen> balances = new TreeMap<>();
        pool.shares().forEach(share -> balances.put(share.member().insurer(), share.amount()));
        return balances;
    }

    /** Equal, small or of any size up to a national sum; some are nothing, not all. */
    private static List<BigInteger> weights(Random random) {
        int insurers = 1 + random.nextInt(MOST_INSURERS);
        int shape = random.nextInt(4);
        List<BigInteger> weights = new ArrayList<>(insurers);
        for (int i = 0; i < insurers; i++) {
            long weight = switch (shape) {
                case 0 -> 1;
                case 1 -> random.nextInt(5);
                case 2 -> random.nextLong(NATIONAL_SUM);
                default -> random.nextLong(1L << (1 + random.nextInt(45)));
            };
            weights.add(BigInteger.valueOf(random.nextInt(12) == 0 ? 0 : weight));
        }
        weights.set(random.nextInt(insurers), BigInteger.valueOf(1 + random.nextLong(NATIONAL_SUM)));
        return weights;
    }

    private static List<PooledClaim> claims(Random random) {
        int count = 1 + random.nextInt(6);
        long most = random.nextInt(3) == 0 ? FEW_YEN / 6 : 1 + random.nextLong(NATIONAL_SUM / 6);
        List<PooledClaim> claims = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            claims.add(Pools.claim("R" + i, random.nextLong(most + 1)));
        }
        return claims;
    }

    private static void require(boolean holds, String where, String what) {
        if (!holds) {
            throw new AssertionError(where + ": " + what);
        }
    }

    /** Arguments: pools, seed. */
    public static void main(String[] arguments) {
        long pools = Long.parseLong(arguments[0]);
        PoolCheck check = new PoolCheck(Long.parseLong(arguments[1]));
        Instant begun = Instant.now();
        check.run(pools);
        System.out.printf(
                Locale.ROOT,
                "pools %d seed %s shares %d reversals %d against-nothing %d failures 0 seconds %d%n",
                pools,
                arguments[1],
                check.shares(),
                check.reversals(),
                check.againstNothing(),
                Duration.between(begun, Instant.now()).toSeconds());
    }
}
