package org.furikae.ruleset.gate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what somebody meant to write. */
final class Spelling {
    private static final int SHORT = 4;

    private Spelling() {}

    /** The name that differs in one letter, of longer words in two; empty when there is none. */
    static Optional<String> nearest(String written, Collection<String> names) {
        int most = written.length() <= SHORT ? 1 : 2;
        return names.stream()
                .distinct()
                .filter(name -> Math.abs(name.length() - written.length()) <= most && !name.equals(written))
                .filter(name -> distance(written, name) <= most)
                .min(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters have to be changed, added or taken away. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] line = new int[other.length() + 1];
            line[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int changed = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                line[column] = Math.min(Math.min(line[column - 1], above[column]) + 1, above[column - 1] + changed);
            }
            above = line;
        }
        return above[other.length()];
    }
}
