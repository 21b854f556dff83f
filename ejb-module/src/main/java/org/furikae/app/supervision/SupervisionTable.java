package org.furikae.app.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.app.intake.JapanTime;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.MonthNumber;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;

/** Counts in the tables of claims, cases and decisions. */
@ApplicationScoped
class SupervisionTable {
    private static final String COUNTED = "outcome, count(*), sum(insurer_amount) from claim";

    @Inject
    private Database database;

    /** Claims of one outcome of one month, institution or insurer. */
    private record Group<K>(K key, Optional<Outcome> outcome, long claims, Yen amount) {}

    private record Moved(YearMonth month, Yen amount) {}

    private record Done(LocalDate day, long count) {}

    Backlog backlog(Instant now) {
        List<Backlog.Age> ages = List.of(Backlog.Age.values());
        StringBuilder counts = new StringBuilder();
        int from = 0;
        for (Backlog.Age age : ages) {
            counts.append(", sum(days >= ")
                    .append(from)
                    .append(" and days < ")
                    .append(age.days())
                    .append(')');
            from = age.days();
        }
        return new Backlog(database.query(
                "select queue, reason" + counts + ", max(days), sum(amount) from (select queue, reason, amount,"
                        + " greatest(0, timestampdiff(day, opened_at, ?)) days from review_case) c"
                        + " group by queue, reason order by count(*) desc, queue, reason",
                parameters -> parameters.moment(now),
                columns -> {
                    String queue = columns.text();
                    String reason = columns.text();
                    Map<Backlog.Age, Long> byAge = new EnumMap<>(Backlog.Age.class);
                    for (Backlog.Age age : ages) {
                        byAge.put(age, columns.number());
                    }
                    return new Backlog.Cell(queue, reason, byAge, columns.number(), Yen.of(columns.number()));
                }));
    }

    List<DayThroughput> throughput(LocalDate last, int days) {
        LocalDate first = last.minusDays(days - 1L);
        Map<LocalDate, Long> decided = done(
                "select day, sum(claims) from decision_figure where day >= ? and day < ? group by day",
                parameters -> parameters.day(first).day(last.plusDays(1)));
        Map<LocalDate, Long> byPeople = done(
                "select date(decided_at + interval 9 hour), count(*) from manual_decision"
                        + " where decision_number is not null and decided_at >= ? and decided_at < ? group by 1",
                parameters -> parameters.moment(JapanTime.startOf(first)).moment(JapanTime.startOf(last.plusDays(1))));
        return first.datesUntil(last.plusDays(1))
                .map(day -> {
                    long people = byPeople.getOrDefault(day, 0L);
                    return new DayThroughput(day, Math.max(0, decided.getOrDefault(day, 0L) - people), people);
                })
                .toList();
    }

    private Map<LocalDate, Long> done(String sql, Database.Binding binding) {
        return database.query(sql, binding, columns -> new Done(columns.day(), columns.number())).stream()
                .collect(Collectors.toMap(Done::day, Done::count));
    }

    List<MonthCounts> byMonth(int limit) {
        Map<YearMonth, OutcomeCounts> counts = gathered(database.query(
                "select treatment_month, " + COUNTED
                        + " where treatment_month >= (select coalesce(min(month), 0) from (select distinct treatment_month month"
                        + " from claim order by 1 desc limit ?) newest) group by treatment_month, outcome"
                        + " order by treatment_month desc",
                parameters -> parameters.number(limit),
                columns -> group(columns, MonthNumber.month(columns.smallNumber()))));
        Map<YearMonth, Yen> moved = moved();
        return counts.entrySet().stream()
                .map(entry ->
                        new MonthCounts(entry.getKey(), entry.getValue(), moved.getOrDefault(entry.getKey(), Yen.ZERO)))
                .toList();
    }

    /** A transfer may stay with its insurer under another number, and so may parts of a split: they did not move. */
    private Map<YearMonth, Yen> moved() {
        Map<YearMonth, Yen> moved = new HashMap<>();
        database.query(
                        "select treatment_month, sum(amount) from (select treatment_month, sum(insurer_amount) amount"
                                + " from claim where outcome in ('TRANSFERRED', 'IDENTIFIED')"
                                + " and billed_insurer_number <> insurer_number group by treatment_month"
                                + " union all select c.treatment_month, sum(p.insurer_amount) from claim c"
                                + " join decision d on d.in_force_claim = c.claim_number"
                                + " join decision_part p on p.claim_number = d.claim_number"
                                + " and p.decision_number = d.decision_number where c.outcome = 'SPLIT'"
                                + " and p.billed_insurer_number <> c.insurer_number group by c.treatment_month) m"
                                + " group by treatment_month",
                        Database.Binding.NONE,
                        columns -> new Moved(MonthNumber.month(columns.smallNumber()), Yen.of(columns.number())))
                .forEach(month -> moved.put(month.month(), month.amount()));
        return moved;
    }

    /** @param column of the table of claims, led by an index */
    List<NamedCounts> by(String column, int limit, Function<String, String> name) {
        return gathered(database.query(
                        "select c." + column + ", " + COUNTED + " c join (select " + column
                                + ", count(*) claims from claim"
                                + " group by " + column + " order by claims desc, " + column + " limit ?) most on most."
                                + column + " = c." + column + " group by c." + column
                                + ", outcome order by max(most.claims) desc, c." + column,
                        parameters -> parameters.number(limit),
                        columns -> group(columns, columns.text())))
                .entrySet()
                .stream()
                .map(entry -> new NamedCounts(entry.getKey(), name.apply(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** The name that an institution gave itself with some claim; empty when with none. */
    String institutionName(String code) {
        return database.queryOne(
                        "select institution_name from claim where institution_code = ? limit 1",
                        parameters -> parameters.text(code),
                        Columns::text)
                .orElse("");
    }

    private static <K> Group<K> group(Columns columns, K key) throws SQLException {
        return new Group<>(key, columns.optionalConstant(Outcome.class), columns.number(), Yen.of(columns.number()));
    }

    private static <K> Map<K, OutcomeCounts> gathered(List<Group<K>> groups) {
        Map<K, List<Group<K>>> byKey =
                groups.stream().collect(Collectors.groupingBy(Group::key, LinkedHashMap::new, Collectors.toList()));
        Map<K, OutcomeCounts> gathered = new LinkedHashMap<>();
        byKey.forEach((key, rows) -> {
            Map<Outcome, Long> byOutcome = new EnumMap<>(Outcome.class);
            long undecided = 0;
            Yen amount = Yen.ZERO;
            for (Group<K> row : rows) {
                amount = amount.plus(row.amount());
                if (row.outcome().isPresent()) {
                    byOutcome.put(row.outcome().get(), row.claims());
                } else {
                    undecided += row.claims();
                }
            }
            gathered.put(key, new OutcomeCounts(byOutcome, undecided, amount));
        });
        return gathered;
    }
}
