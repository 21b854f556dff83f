package org.furikae.claim;

/**
 * An amount of money in whole yen. Negative amounts are reversals or differences in the insurer's favour.
 *
 * @param amount yen
 */
public record Yen(long amount) implements Comparable<Yen> {
    public static final Yen ZERO = new Yen(0);

    public static Yen of(long amount) {
        return amount == 0 ? ZERO : new Yen(amount);
    }

    /** @throws ArithmeticException when the sum does not fit in 64 bits */
    public Yen plus(Yen other) {
        return of(Math.addExact(amount, other.amount));
    }

    /** @throws ArithmeticException when the difference does not fit in 64 bits */
    public Yen minus(Yen other) {
        return of(Math.subtractExact(amount, other.amount));
    }

    @Override
    public int compareTo(Yen other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return amount + "円";
    }
}
