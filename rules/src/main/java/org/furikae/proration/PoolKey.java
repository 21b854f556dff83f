package org.furikae.proration;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import org.furikae.claim.FeeSchedule;

/**
 * What the claims of a pool have in common. The treatment month is part of it, because weights differ from month to month.
 *
 * @param prefectureCode prefecture of the institutions, two digits; empty for the whole country
 * @param feeSchedule empty for all fee schedules
 */
public record PoolKey(
        YearMonth treatmentMonth, Optional<String> prefectureCode, Optional<FeeSchedule> feeSchedule, Bearers bearers)
        implements Comparable<PoolKey> {
    private static final Comparator<PoolKey> ORDER = Comparator.comparing(PoolKey::treatmentMonth)
            .thenComparing(PoolKey::scopeKey)
            .thenComparing(key -> key.feeSchedule.map(Enum::ordinal).orElse(-1))
            .thenComparing(PoolKey::bearers);

    static PoolKey of(YearMonth treatmentMonth, PoolPlacement placement) {
        return new PoolKey(treatmentMonth, placement.prefectureCode(), placement.feeSchedule(), placement.bearers());
    }

    /** 範囲キー: the prefecture's two digits, or {@code NATIONAL}. */
    public String scopeKey() {
        return prefectureCode.orElse(PoolScope.NATIONAL.name());
    }

    /** 単位キー: the fee schedule's word, or {@code ALL}. */
    public String unitKey() {
        return feeSchedule.map(FeeSchedule::label).orElse(PoolUnit.ALL.name());
    }

    /** In Japanese, as messages name a pool. */
    public String label() {
        return "診療年月" + treatmentMonth + "・範囲" + scopeKey() + "・単位" + unitKey() + "・" + bearers.label();
    }

    @Override
    public int compareTo(PoolKey other) {
        return ORDER.compare(this, other);
    }
}
