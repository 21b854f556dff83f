package org.furikae.proration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How unresolved claims are shared (按分方法, formats.md 7): a dated record, because the official formula could not be confirmed
 * and a notice may bring another one.
 *
 * @param effectiveFrom first day; a method holds for the treatment months whose first day lies within its dates
 * @param effectiveUntil last day, inclusive; empty for ever
 * @param legalSource the notice that the method follows
 * @param confirmed whether somebody has held the method against the notice
 * @param bearers which insurers bear a pool that no hint narrows
 * @param kindHint whether 保険種別 as attested narrows the insurers
 */
public record ProrationMethod(
        String methodId,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveUntil,
        String legalSource,
        boolean confirmed,
        PoolScope scope,
        BearerRange bearers,
        PoolUnit unit,
        FirstStage stage1,
        WeightBasis weight,
        BasePeriod basePeriod,
        boolean kindHint,
        Rounding rounding,
        TieBreak tieBreak) {
    public ProrationMethod {
        if (methodId.isBlank()) {
            throw new ProrationException("按分方法にmethod_idがありません");
        }
        if (effectiveUntil.filter(effectiveFrom::isAfter).isPresent()) {
            throw new ProrationException("按分方法「" + methodId + "」の適用終了が適用開始より前です");
        }
        if (confirmed && legalSource.isBlank()) {
            throw new ProrationException("按分方法「" + methodId + "」は確認済なのに根拠がありません。根拠を入れるか、確認済を無にしてください");
        }
        if (bearers == BearerRange.PREFECTURE && scope != PoolScope.PREFECTURE) {
            throw new ProrationException("按分方法「" + methodId + "」の負担保険者をPREFECTUREにできるのは、範囲がPREFECTUREのときだけです");
        }
    }

    public boolean inForceFor(YearMonth treatmentMonth) {
        LocalDate day = treatmentMonth.atDay(1);
        return !day.isBefore(effectiveFrom)
                && effectiveUntil.map(last -> !day.isAfter(last)).orElse(true);
    }

    boolean overlaps(ProrationMethod other) {
        return !startsAfterEndOf(other) && !other.startsAfterEndOf(this);
    }

    private boolean startsAfterEndOf(ProrationMethod other) {
        return other.effectiveUntil.map(effectiveFrom::isAfter).orElse(false);
    }

    // What rules ask; patterns of the executable model take flat values only.

    public boolean byPrefecture() {
        return scope == PoolScope.PREFECTURE;
    }

    public boolean byFeeSchedule() {
        return unit == PoolUnit.FEE_SCHEDULE;
    }

    public boolean acrossAgencies() {
        return stage1 == FirstStage.AGENCY_SPLIT;
    }

    /** {@code prefectureCode} where the method leaves a pool to the insurers of its prefecture, otherwise empty text. */
    public String prefectureOfBearers(String prefectureCode) {
        return bearers == BearerRange.PREFECTURE ? prefectureCode : "";
    }
}
