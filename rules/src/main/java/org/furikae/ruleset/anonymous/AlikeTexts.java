package org.furikae.ruleset.anonymous;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Chooses an invented text for each of several original ones, so that any two invented texts compare as the two originals do.
 * Nothing of an original comes into an invented text, since those are chosen from a list.
 */
final class AlikeTexts {
    /** Enough for the few spellings of a claim and its candidates. */
    private static final int MOST_COMPARISONS = 300_000;

    private final List<String> originals;
    private final List<String> pool;
    private final BiFunction<String, String, String> comparison;
    private final List<String> chosen = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private int comparisons;

    private AlikeTexts(List<String> originals, List<String> pool, BiFunction<String, String, String> comparison) {
        this.originals = originals;
        this.pool = pool;
        this.comparison = comparison;
    }

    /**
     * @param originals distinct and not blank
     * @param pool invented texts, the plainest first
     * @param comparison what two texts come to, as a word that is the same for the same result
     * @return invented texts by original; empty when the pool has none that compare so
     */
    static Optional<Map<String, String>> choose(
            List<String> originals, List<String> pool, BiFunction<String, String, String> comparison) {
        AlikeTexts texts = new AlikeTexts(originals, pool, comparison);
        if (!texts.fill()) {
            return Optional.empty();
        }
        Map<String, String> byOriginal = new LinkedHashMap<>();
        for (int i = 0; i < originals.size(); i++) {
            byOriginal.put(originals.get(i), texts.chosen.get(i));
        }
        return Optional.of(byOriginal);
    }

    private boolean fill() {
        if (chosen.size() == originals.size()) {
            return true;
        }
        for (String candidate : pool) {
            if (comparisons > MOST_COMPARISONS) {
                return false;
            }
            if (used.add(candidate)) {
                if (fits(candidate)) {
                    chosen.add(candidate);
                    if (fill()) {
                        return true;
                    }
                    chosen.remove(chosen.size() - 1);
                }
                used.remove(candidate);
            }
        }
        return false;
    }

    private boolean fits(String candidate) {
        String original = originals.get(chosen.size());
        for (int i = 0; i < chosen.size(); i++) {
            comparisons++;
            if (!comparison.apply(originals.get(i), original).equals(comparison.apply(chosen.get(i), candidate))) {
                return false;
            }
        }
        return true;
    }
}
