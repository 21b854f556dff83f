package org.furikae.app.proration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.MonthNumber;
import org.furikae.claim.Yen;

/** Treatment months with their claims and runs. */
@ApplicationScoped
class MonthList {
    @Inject
    private Database database;

    @Inject
    private RunTable runs;

    @Inject
    private MethodTable methods;

    private record Unresolved(YearMonth month, long claims, Yen amount) {}

    private record Shared(YearMonth month, long claims, Yen amount, long settled) {}

    List<MonthSummary> newestFirst() {
        Map<YearMonth, Unresolved> unresolved = byMonth(
                database.query(
                        "select c.treatment_month, count(*), sum(c.insurer_amount) from claim c"
                                + " left join proration_open_line o on o.claim_number = c.claim_number"
                                + " where c.outcome = 'UNRESOLVED' and o.claim_number is null group by c.treatment_month",
                        Database.Binding.NONE,
                        columns -> new Unresolved(
                                MonthNumber.month(columns.smallNumber()), columns.number(), Yen.of(columns.number()))),
                Unresolved::month);
        Map<YearMonth, Shared> shared = byMonth(
                database.query(
                        "select treatment_month, count(*), sum(amount), sum(outcome in " + LedgerTable.SETTLED
                                + ") from proration_open_line group by treatment_month",
                        Database.Binding.NONE,
                        columns -> new Shared(
                                MonthNumber.month(columns.smallNumber()),
                                columns.number(),
                                Yen.of(columns.number()),
                                columns.number())),
                Shared::month);
        Map<YearMonth, List<RunSummary>> ofRuns = runs.byMonth();
        List<StoredMethod> inForce = methods.inForce();
        Set<YearMonth> months = new TreeSet<>(Comparator.reverseOrder());
        months.addAll(unresolved.keySet());
        months.addAll(shared.keySet());
        months.addAll(ofRuns.keySet());
        return months.stream()
                .map(month -> summary(
                        unresolved.getOrDefault(month, new Unresolved(month, 0, Yen.ZERO)),
                        shared.getOrDefault(month, new Shared(month, 0, Yen.ZERO, 0)),
                        inForce,
                        ofRuns.getOrDefault(month, List.of())))
                .toList();
    }

    private static MonthSummary summary(
            Unresolved unresolved, Shared shared, List<StoredMethod> inForce, List<RunSummary> runs) {
        return new MonthSummary(
                unresolved.month(),
                unresolved.claims(),
                unresolved.amount(),
                shared.claims(),
                shared.amount(),
                shared.settled(),
                inForce.stream()
                        .filter(stored -> stored.method().inForceFor(unresolved.month()))
                        .findFirst(),
                runs);
    }

    private static <T> Map<YearMonth, T> byMonth(List<T> rows, Function<T, YearMonth> month) {
        return rows.stream().collect(Collectors.toMap(month, Function.identity()));
    }
}
