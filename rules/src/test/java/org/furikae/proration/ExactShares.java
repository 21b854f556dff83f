package org.furikae.proration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The shares again, by another way: exact fractions in lowest terms and the definitions word by word, with neither sorting nor
 * heaps. Slow; for comparison.
 */
final class ExactShares {
    private ExactShares() {}

    /** A fraction in lowest terms with a positive denominator. */
    record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
        static Fraction of(BigInteger numerator, BigInteger denominator) {
            BigInteger common = numerator.gcd(denominator);
            return new Fraction(numerator.divide(common), denominator.divide(common));
        }

        Fraction times(long factor) {
            return of(numerator.multiply(BigInteger.valueOf(factor)), denominator);
        }

        BigInteger floor() {
            BigInteger[] parts = numerator.divideAndRemainder(denominator);
            return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        }

        Fraction minus(BigInteger whole) {
            return of(numerator.subtract(whole.multiply(denominator)), denominator);
        }

        @Override
        public int compareTo(Fraction other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
        }
    }

    static List<Fraction> quotas(long amount, List<BigInteger> weights) {
        BigInteger total = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return weights.stream()
                .map(weight -> Fraction.of(weight, total).times(amount))
                .toList();
    }

    /** Whoever has fewer than {@code left} others before it gets a yen more. */
    static List<Long> largestRemainder(long amount, List<BigInteger> weights) {
        List<Fraction> quotas = quotas(amount, weights);
        List<Fraction> rests = new ArrayList<>();
        BigInteger left = BigInteger.valueOf(amount);
        for (int i = 0; i < weights.size(); i++) {
            rests.add(quotas.get(i).minus(quotas.get(i).floor()));
            left = left.subtract(quotas.get(i).floor());
        }
        List<Long> shares = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            int before = 0;
            for (int j = 0; j < weights.size(); j++) {
                int compared = rests.get(j).compareTo(rests.get(i));
                before += compared > 0 || (compared == 0 && j < i) ? 1 : 0;
            }
            long floor = quotas.get(i).floor().longValueExact();
            shares.add(floor + (before < left.longValueExact() ? 1 : 0));
        }
        return shares;
    }

    /** Yen by yen to the largest weight ÷ (2 × yen so far + 1). */
    static List<Long> sainteLague(long amount, List<BigInteger> weights) {
        long[] shares = new long[weights.size()];
        for (long yen = 0; yen < amount; yen++) {
            int first = 0;
            for (int i = 1; i < shares.length; i++) {
                if (average(weights, shares, i).compareTo(average(weights, shares, first)) > 0) {
                    first = i;
                }
            }
            shares[first]++;
        }
        return Arrays.stream(shares).boxed().toList();
    }

    private static Fraction average(List<BigInteger> weights, long[] shares, int i) {
        return Fraction.of(weights.get(i), BigInteger.valueOf(2 * shares[i] + 1));
    }

    /**
     * Whether Sainte-Laguë would hand out exactly these shares: the last yen of each comes before the next yen of every other. For
     * amounts too large to hand out yen by yen.
     */
    static boolean isSainteLague(List<Long> shares, List<BigInteger> weights) {
        List<Fraction> next = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            next.add(Fraction.of(weights.get(i), BigInteger.valueOf(2 * shares.get(i) + 1)));
        }
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i) > 0) {
                Fraction last = Fraction.of(weights.get(i), BigInteger.valueOf(2 * shares.get(i) - 1));
                for (int j = 0; j < shares.size(); j++) {
                    int compared = last.compareTo(next.get(j));
                    if (i != j && (compared < 0 || (compared == 0 && i > j))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
