package org.furikae.app.proration;

import java.sql.SQLException;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Parameters;
import org.furikae.proration.BasePeriod;
import org.furikae.proration.BearerRange;
import org.furikae.proration.FirstStage;
import org.furikae.proration.PoolScope;
import org.furikae.proration.PoolUnit;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.Rounding;
import org.furikae.proration.TieBreak;
import org.furikae.proration.WeightBasis;

/** The columns of a method, which several tables have. */
final class MethodColumns {
    static final String NAMES = "method_id, effective_from, effective_until, legal_source, confirmed, scope, bearers,"
            + " unit, stage1, weight, base_months, kind_hint, rounding, tie_break";

    private MethodColumns() {}

    static void bind(Parameters parameters, ProrationMethod method) throws SQLException {
        parameters
                .text(method.methodId())
                .day(method.effectiveFrom())
                .optionalDay(method.effectiveUntil())
                .text(method.legalSource())
                .flag(method.confirmed())
                .constant(method.scope())
                .constant(method.bearers())
                .constant(method.unit())
                .constant(method.stage1())
                .constant(method.weight())
                .text(method.basePeriod().code())
                .flag(method.kindHint())
                .constant(method.rounding())
                .constant(method.tieBreak());
    }

    static ProrationMethod read(Columns columns) throws SQLException {
        return new ProrationMethod(
                columns.text(),
                columns.day(),
                columns.optionalDay(),
                columns.text(),
                columns.flag(),
                columns.constant(PoolScope.class),
                columns.constant(BearerRange.class),
                columns.constant(PoolUnit.class),
                columns.constant(FirstStage.class),
                columns.constant(WeightBasis.class),
                BasePeriod.ofCode(columns.text()),
                columns.flag(),
                columns.constant(Rounding.class),
                columns.constant(TieBreak.class));
    }
}
