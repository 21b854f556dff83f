package org.furikae.exchange;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.furikae.exchange.value.BadValue;
import org.furikae.exchange.value.CodeText;
import org.furikae.exchange.value.DateText;
import org.furikae.proration.BasePeriod;
import org.furikae.proration.BearerRange;
import org.furikae.proration.FirstStage;
import org.furikae.proration.PoolScope;
import org.furikae.proration.PoolUnit;
import org.furikae.proration.ProrationException;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.Rounding;
import org.furikae.proration.TieBreak;
import org.furikae.proration.WeightBasis;

/** Rows of 按分方法 (formats.md 7). Scope and first stage have no default: nobody knows the lawful ones. */
final class MethodRows implements RowMapping<ProrationMethod> {
    private static final int LONGEST_ID = 40;
    private static final BasePeriod THREE_MONTHS = new BasePeriod.MonthsBefore(3);

    @Override
    public Optional<ProrationMethod> map(InputRow row) {
        String methodId = row.requiredIdentifier(MethodColumns.METHOD_ID, LONGEST_ID);
        Optional<LocalDate> from =
                row.require(MethodColumns.EFFECTIVE_FROM, text -> day(text, month -> month.atDay(1)));
        Optional<LocalDate> until = row.read(MethodColumns.EFFECTIVE_UNTIL, text -> day(text, YearMonth::atEndOfMonth));
        String source = row.text(MethodColumns.LEGAL_SOURCE);
        boolean confirmed =
                row.read(MethodColumns.CONFIRMED, Words.YES_NO::parse).orElse(false);
        Optional<PoolScope> scope = row.require(MethodColumns.SCOPE, Words.SCOPES::parse);
        BearerRange bearers =
                row.read(MethodColumns.BEARERS, Words.BEARER_RANGES::parse).orElse(BearerRange.ALL);
        PoolUnit unit = row.read(MethodColumns.UNIT, Words.UNITS::parse).orElse(PoolUnit.ALL);
        Optional<FirstStage> stage1 = row.require(MethodColumns.STAGE1, Words.FIRST_STAGES::parse);
        WeightBasis weight =
                row.read(MethodColumns.WEIGHT, Words.WEIGHTS::parse).orElse(WeightBasis.PAYMENT);
        BasePeriod period =
                row.read(MethodColumns.BASE_MONTHS, MethodRows::basePeriod).orElse(THREE_MONTHS);
        boolean hint = row.read(MethodColumns.KIND_HINT, Words.YES_NO::parse).orElse(true);
        Rounding rounding =
                row.read(MethodColumns.ROUNDING, Words.ROUNDINGS::parse).orElse(Rounding.LARGEST_REMAINDER);
        TieBreak ties =
                row.read(MethodColumns.TIE_BREAK, Words.TIE_BREAKS::parse).orElse(TieBreak.LOWER_INSURER_NUMBER);
        if (!row.sound()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProrationMethod(
                    methodId,
                    from.orElseThrow(),
                    until,
                    source,
                    confirmed,
                    scope.orElseThrow(),
                    bearers,
                    unit,
                    stage1.orElseThrow(),
                    weight,
                    period,
                    hint,
                    rounding,
                    ties));
        } catch (ProrationException e) {
            row.error(MethodColumns.METHOD_ID, e.getMessage());
            return Optional.empty();
        }
    }

    /** A day, or a month that stands for one of its days. */
    private static LocalDate day(String text, Function<YearMonth, LocalDate> ofMonth) throws BadValue {
        try {
            return DateText.date(text);
        } catch (BadValue notADay) {
            try {
                return ofMonth.apply(DateText.month(text));
            } catch (BadValue neither) {
                notADay.addSuppressed(neither);
                throw notADay;
            }
        }
    }

    private static BasePeriod basePeriod(String text) throws BadValue {
        try {
            return BasePeriod.ofCode(CodeText.fold(text));
        } catch (ProrationException e) {
            throw new BadValue(e.getMessage());
        }
    }
}
