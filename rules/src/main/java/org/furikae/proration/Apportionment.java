package org.furikae.proration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.furikae.claim.Yen;

/**
 * Shares a whole amount by weights in whole yen. Integers of any size throughout: amount times weight passes 64 bits at national
 * sums. Weights stand in the order in which ties are decided.
 */
final class Apportionment {
    private Apportionment() {}

    /**
     * @param amount 0 or more
     * @param weights 0 or more each, at least one above 0 unless the amount is 0; the earlier goes first on a tie
     * @return as many shares as weights, 0 or more each, which add up to {@code amount}
     */
    static List<Yen> of(Rounding rounding, Yen amount, List<BigInteger> weights) {
        if (amount.equals(Yen.ZERO)) {
            return Collections.nCopies(weights.size(), Yen.ZERO);
        }
        return switch (rounding) {
            case LARGEST_REMAINDER -> largestRemainder(amount.amount(), weights);
            case SAINTE_LAGUE -> sainteLague(amount.amount(), weights);
        };
    }

    static BigInteger total(List<BigInteger> weights) {
        return weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Each weight's place in the handing out of single yen, from 0: by remainder, then by order. */
    static int[] ranks(List<BigInteger> remainders) {
        List<Integer> order = byRemainder(remainders);
        int[] ranks = new int[order.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[order.get(rank)] = rank;
        }
        return ranks;
    }

    private static List<Integer> byRemainder(List<BigInteger> remainders) {
        return IntStream.range(0, remainders.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i))
                        .reversed()) // stable: earlier first on a tie
                .toList();
    }

    /** Whole yen of the exact quota each; what is left goes yen by yen to the largest remainders. */
    private static List<Yen> largestRemainder(long amount, List<BigInteger> weights) {
        BigInteger total = total(weights);
        BigInteger pool = BigInteger.valueOf(amount);
        long[] shares = new long[weights.size()];
        List<BigInteger> remainders = new ArrayList<>(shares.length);
        long left = amount;
        for (int i = 0; i < shares.length; i++) {
            BigInteger[] parts = pool.multiply(weights.get(i)).divideAndRemainder(total);
            shares[i] = parts[0].longValueExact();
            remainders.add(parts[1]);
            left -= shares[i];
        }
        if (left > 0) {
            byRemainder(remainders).stream().limit(left).forEach(i -> shares[i]++);
        }
        return yen(shares);
    }

    /**
     * The divisor method of odd divisors: yen by yen to the largest weight / (2 × yen so far + 1). Begins where that handing out
     * stands at the average total / (2 × amount) and mends the few yen that are missing or too many.
     */
    private static List<Yen> sainteLague(long amount, List<BigInteger> weights) {
        BigInteger twiceTotal = total(weights).shiftLeft(1);
        BigInteger twicePool = BigInteger.valueOf(amount).shiftLeft(1);
        long[] shares = new long[weights.size()];
        long left = amount;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = roundedHalfDown(twicePool.multiply(weights.get(i)), twiceTotal);
            left -= shares[i];
        }
        if (left > 0) {
            giveOut(left, shares, weights);
        } else if (left < 0) {
            takeBack(-left, shares, weights);
        }
        return yen(shares);
    }

    private static long roundedHalfDown(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        boolean up = parts[1].shiftLeft(1).compareTo(divisor) > 0;
        return (up ? parts[0].add(BigInteger.ONE) : parts[0]).longValueExact();
    }

    private static void giveOut(long yen, long[] shares, List<BigInteger> weights) {
        PriorityQueue<Integer> next = new PriorityQueue<>(byAverage(shares, weights, 1));
        IntStream.range(0, shares.length)
                .filter(i -> weights.get(i).signum() > 0)
                .forEach(next::add);
        for (long i = 0; i < yen; i++) {
            int first = next.remove();
            shares[first]++;
            next.add(first);
        }
    }

    private static void takeBack(long yen, long[] shares, List<BigInteger> weights) {
        PriorityQueue<Integer> next =
                new PriorityQueue<>(byAverage(shares, weights, -1).reversed());
        IntStream.range(0, shares.length).filter(i -> shares[i] > 0).forEach(next::add);
        for (long i = 0; i < yen; i++) {
            int last = next.remove();
            shares[last]--;
            if (shares[last] > 0) {
                next.add(last);
            }
        }
    }

    /** Larger weight / (2 × share + step) first, then the earlier: the order in which yen are handed out. */
    private static Comparator<Integer> byAverage(long[] shares, List<BigInteger> weights, int step) {
        return (one, other) -> {
            BigInteger left = weights.get(one).multiply(odd(shares[other], step));
            BigInteger right = weights.get(other).multiply(odd(shares[one], step));
            int byAverage = right.compareTo(left);
            return byAverage != 0 ? byAverage : Integer.compare(one, other);
        };
    }

    private static BigInteger odd(long share, int step) {
        return BigInteger.valueOf(share).shiftLeft(1).add(BigInteger.valueOf(step));
    }

    private static List<Yen> yen(long[] shares) {
        List<Yen> amounts = new ArrayList<>(shares.length);
        for (long share : shares) {
            amounts.add(Yen.of(share));
        }
        return List.copyOf(amounts);
    }
}
