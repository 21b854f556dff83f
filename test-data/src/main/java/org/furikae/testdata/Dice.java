package org.furikae.testdata;

import java.util.List;

/**
 * A repeatable source of chance (SplitMix64). Written out here because the byte-identical sample may not depend on how a
 * JDK implements its generators.
 */
final class Dice {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice that depend on the arguments alone: equal arguments roll equally, neighbouring ones independently. */
    static Dice of(long seed, String purpose, long index) {
        long mixed = mix(seed + GAMMA);
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mix(mixed * 31 + purpose.charAt(i));
        }
        return new Dice(mix(mixed + index * GAMMA));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** @return 0 to {@code bound} - 1 */
    int below(int bound) {
        state += GAMMA;
        return (int) (((mix(state) >>> 32) * bound) >>> 32);
    }

    /** @return {@code low} to {@code high}, both included */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean chance(int perMille) {
        return below(1000) < perMille;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** @return an index of {@code weights}, each as likely as its weight */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int rest = below(total);
        int index = 0;
        while (rest >= weights[index]) {
            rest -= weights[index];
            index++;
        }
        return index;
    }
}
