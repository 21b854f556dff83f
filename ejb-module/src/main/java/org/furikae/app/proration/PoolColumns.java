package org.furikae.app.proration;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.MonthNumber;
import org.furikae.app.persistence.Parameters;
import org.furikae.attestation.InsuranceKind;
import org.furikae.claim.Agency;
import org.furikae.claim.FeeSchedule;
import org.furikae.insurer.InsurerKind;
import org.furikae.proration.Bearers;
import org.furikae.proration.PoolKey;

/** The columns of a pool's key and base months. */
final class PoolColumns {
    static final String NAMES =
            "treatment_month, prefecture_code, fee_schedule, hint, agency, kinds, bearers_prefecture,"
                    + " base_from, base_until";

    private PoolColumns() {}

    static void bind(Parameters parameters, PoolKey key, List<YearMonth> baseMonths) throws SQLException {
        parameters
                .number(MonthNumber.of(key.treatmentMonth()))
                .text(key.prefectureCode().orElse(""))
                .text(key.feeSchedule().map(FeeSchedule::name).orElse(""))
                .optionalConstant(key.bearers().hint())
                .optionalConstant(key.bearers().agency())
                .text(new TreeSet<>(key.bearers().kinds())
                        .stream().map(InsurerKind::name).collect(Collectors.joining(",")))
                .text(key.bearers().prefectureCode())
                .number(MonthNumber.of(baseMonths.get(0)))
                .number(MonthNumber.of(baseMonths.get(baseMonths.size() - 1)));
    }

    static PoolKey readKey(Columns columns) throws SQLException {
        YearMonth month = MonthNumber.month(columns.smallNumber());
        Optional<String> prefecture = Optional.of(columns.text()).filter(code -> !code.isEmpty());
        Optional<FeeSchedule> feeSchedule =
                Optional.of(columns.text()).filter(name -> !name.isEmpty()).map(FeeSchedule::valueOf);
        return new PoolKey(
                month,
                prefecture,
                feeSchedule,
                new Bearers(
                        columns.optionalConstant(InsuranceKind.class),
                        columns.optionalConstant(Agency.class),
                        kinds(columns.text()),
                        columns.text()));
    }

    static List<YearMonth> readBaseMonths(Columns columns) throws SQLException {
        YearMonth first = MonthNumber.month(columns.smallNumber());
        YearMonth last = MonthNumber.month(columns.smallNumber());
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private static Set<InsurerKind> kinds(String joined) {
        return joined.isEmpty()
                ? Set.of()
                : Arrays.stream(joined.split(",", -1)).map(InsurerKind::valueOf).collect(Collectors.toSet());
    }
}
