package org.furikae.app.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far two agree who looked at the same claims: Cohen's kappa, which is 1 when they always agree, 0 when no more often than by
 * chance, and less when even more seldom.
 *
 * @param pairs claims that both looked at
 * @param agreed of these, claims about which both chose the same
 * @param kappa empty without any claim, and when chance alone would make them agree always
 */
public record Agreement(long pairs, long agreed, Optional<Double> kappa) {
    /** What two chose about one claim. */
    public record Pair(LookCategory one, LookCategory other) {}

    public static Agreement of(List<Pair> looks) {
        long count = looks.size();
        long agreed = looks.stream().filter(pair -> pair.one() == pair.other()).count();
        if (count == 0) {
            return new Agreement(0, 0, Optional.empty());
        }
        Map<LookCategory, Long> ones = new EnumMap<>(LookCategory.class);
        Map<LookCategory, Long> others = new EnumMap<>(LookCategory.class);
        for (Pair pair : looks) {
            ones.merge(pair.one(), 1L, Long::sum);
            others.merge(pair.other(), 1L, Long::sum);
        }
        double byChance = 0;
        for (LookCategory category : LookCategory.values()) {
            byChance += (double) ones.getOrDefault(category, 0L) / count * others.getOrDefault(category, 0L) / count;
        }
        double observed = (double) agreed / count;
        return new Agreement(
                count,
                agreed,
                byChance > 1 - 1e-12 ? Optional.empty() : Optional.of((observed - byChance) / (1 - byChance)));
    }
}
