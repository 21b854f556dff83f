package org.furikae.exchange;

import java.util.List;
import org.furikae.identity.FiveItems;

/**
 * A row of a table of pairs.
 *
 * @param values as given, one for each of {@link PairFile#headers()}, empty when blank
 * @param one the items in the columns that end in 1; those that are absent or blank are missing
 * @param other the items in the columns that end in 2
 */
public record Pair(List<String> values, FiveItems one, FiveItems other) {
    public Pair {
        values = List.copyOf(values);
    }

    /** Without the values, which are personal data. */
    @Override
    public String toString() {
        return "Pair[masked]";
    }
}
