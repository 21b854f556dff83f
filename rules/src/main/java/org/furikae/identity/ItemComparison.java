package org.furikae.identity;

import java.util.Objects;

/**
 * How one of the five items compares.
 *
 * @param tolerance Japanese words for the tolerated differences, joined by {@code ・}; empty unless the verdict is TOLERATED
 */
public record ItemComparison(Item item, Verdict verdict, String tolerance) {
    public ItemComparison {
        Objects.requireNonNull(item);
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(tolerance);
    }

    static ItemComparison of(Item item, Verdict verdict) {
        return new ItemComparison(item, verdict, "");
    }

    static ItemComparison tolerated(Item item, String tolerance) {
        return new ItemComparison(item, Verdict.TOLERATED, tolerance);
    }

    /** Whether the item speaks for the same person: exact or tolerated. */
    public boolean agrees() {
        return verdict == Verdict.EXACT || verdict == Verdict.TOLERATED;
    }
}
