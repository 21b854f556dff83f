package org.furikae.web.rest;

import java.time.LocalDate;
import org.furikae.proration.ProrationMethod;

/** A method as a run used it (formats.md 7). */
public record ProrationMethodDocument(
        String methodId,
        LocalDate effectiveFrom,
        LocalDate effectiveUntil,
        String legalSource,
        boolean confirmed,
        String scope,
        String bearers,
        String unit,
        String stage1,
        String weight,
        String baseMonths,
        boolean kindHint,
        String rounding,
        String tieBreak) {

    static ProrationMethodDocument of(ProrationMethod method) {
        return new ProrationMethodDocument(
                method.methodId(),
                method.effectiveFrom(),
                method.effectiveUntil().orElse(null),
                method.legalSource(),
                method.confirmed(),
                method.scope().name(),
                method.bearers().name(),
                method.unit().name(),
                method.stage1().name(),
                method.weight().name(),
                method.basePeriod().code(),
                method.kindHint(),
                method.rounding().name(),
                method.tieBreak().name());
    }
}
