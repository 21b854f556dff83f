package org.furikae.app.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.furikae.app.intake.JapanTime;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.app.persistence.Sql;
import org.furikae.claim.Yen;
import org.furikae.decision.Decision;
import org.furikae.decision.Outcome;

/** The table of claims and amounts by day and outcome, kept up to date while decisions are stored. */
@ApplicationScoped
class FigureTable {
    @Inject
    private Database database;

    /** Claims and what insurers bear of them. */
    record Figure(long claims, Yen amount) {
        static final Figure NONE = new Figure(0, Yen.ZERO);

        Figure plus(Figure other) {
            return new Figure(claims + other.claims, amount.plus(other.amount));
        }
    }

    /** Always in the order of outcomes, so that two chunks cannot wait for each other. */
    void add(Instant decidedAt, List<ClaimDecision> decided) {
        LocalDate day = JapanTime.dayOf(decidedAt);
        Map<Outcome, Figure> figures = new EnumMap<>(Outcome.class);
        for (ClaimDecision one : decided) {
            figures.merge(
                    one.decision().outcome(), new Figure(1, one.filed().claim().insurerAmount()), Figure::plus);
        }
        figures.forEach((outcome, figure) -> database.update(
                Sql.insertInto("decision_figure", "day, outcome, claims, amount")
                        + " on duplicate key update claims = claims + value(claims), amount = amount + value(amount)",
                parameters -> parameters
                        .day(day)
                        .constant(outcome)
                        .number(figure.claims())
                        .number(figure.amount().amount())));
    }

    /** Takes a decision out that is no longer in force. */
    void takeOut(Instant decidedAt, FiledClaim filed, Decision before) {
        database.update(
                "update decision_figure set claims = claims - 1, amount = amount - ? where day = ? and outcome = ?",
                parameters -> parameters
                        .number(filed.claim().insurerAmount().amount())
                        .day(JapanTime.dayOf(decidedAt))
                        .constant(before.outcome()));
    }

    /** Takes the decisions out that the lines of a proration run rest on. */
    void takeOutLines(long run) {
        database.update(
                "update decision_figure f join (select date(d.decided_at + interval 9 hour) day, count(*) claims,"
                        + " sum(c.insurer_amount) amount from proration_line l"
                        + " straight_join decision d on d.claim_number = l.claim_number and d.decision_number = l.decision_number"
                        + " straight_join claim c on c.claim_number = l.claim_number where l.run_number = ? group by 1) gone"
                        + " on gone.day = f.day set f.claims = f.claims - gone.claims, f.amount = f.amount - gone.amount"
                        + " where f.outcome = 'UNRESOLVED'",
                parameters -> parameters.number(run));
    }

    /** Adds the lines of a proration run as prorated. */
    void addLines(long run, LocalDate day) {
        database.update(
                "insert into decision_figure (day, outcome, claims, amount) select ?, 'PRORATED', count(*), sum(c.insurer_amount)"
                        + " from proration_line l straight_join claim c on c.claim_number = l.claim_number where l.run_number = ?"
                        + " having count(*) > 0"
                        + " on duplicate key update claims = claims + values(claims), amount = amount + values(amount)",
                parameters -> parameters.day(day).number(run));
    }

    private record Arrived(long rows, long rejected) {
        static final Arrived NONE = new Arrived(0, 0);

        Arrived plus(Arrived other) {
            return new Arrived(rows + other.rows, rejected + other.rejected);
        }
    }

    private record Decided(LocalDate day, Outcome outcome, Figure figure) {}

    /** {@code days} days that end with {@code last}, oldest first. */
    List<Figures.Day> until(LocalDate last, int days) {
        LocalDate first = last.minusDays(days - 1L);
        Map<LocalDate, Arrived> arrived = arrived(first, last);
        Map<LocalDate, Map<Outcome, Figure>> decided = decided(first, last);
        long waiting = waiting();
        return first.datesUntil(last.plusDays(1))
                .map(day ->
                        day(day, arrived.getOrDefault(day, Arrived.NONE), decided.getOrDefault(day, Map.of()), waiting))
                .toList();
    }

    private static Figures.Day day(LocalDate day, Arrived arrived, Map<Outcome, Figure> decided, long waiting) {
        Map<Outcome, Long> byOutcome = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            byOutcome.put(outcome, decided.getOrDefault(outcome, Figure.NONE).claims());
        }
        Yen amount = decided.values().stream().map(Figure::amount).reduce(Yen.ZERO, Yen::plus);
        return new Figures.Day(day, arrived.rows(), arrived.rejected(), byOutcome, waiting, amount);
    }

    private Map<LocalDate, Arrived> arrived(LocalDate first, LocalDate last) {
        Map<LocalDate, Arrived> byDay = new HashMap<>();
        database.query(
                        "select b.started_at, p.rows_read, p.rejected from batch b join batch_progress p on p.batch_id = b.id"
                                + " where b.started_at >= ? and b.started_at < ?",
                        parameters ->
                                parameters.moment(JapanTime.startOf(first)).moment(JapanTime.startOf(last.plusDays(1))),
                        columns -> Map.entry(
                                JapanTime.dayOf(columns.moment()), new Arrived(columns.number(), columns.number())))
                .forEach(entry -> byDay.merge(entry.getKey(), entry.getValue(), Arrived::plus));
        return byDay;
    }

    private Map<LocalDate, Map<Outcome, Figure>> decided(LocalDate first, LocalDate last) {
        Map<LocalDate, Map<Outcome, Figure>> byDay = new HashMap<>();
        database.query(
                        "select day, outcome, claims, amount from decision_figure where day between ? and ?",
                        parameters -> parameters.day(first).day(last),
                        columns -> new Decided(
                                columns.day(),
                                columns.constant(Outcome.class),
                                new Figure(columns.number(), Yen.of(columns.number()))))
                .forEach(row -> byDay.computeIfAbsent(row.day(), unused -> new EnumMap<>(Outcome.class))
                        .put(row.outcome(), row.figure()));
        return byDay;
    }

    /** Claims without a decision, and those whose decision leaves something to do. */
    private long waiting() {
        return database.queryOne(
                        "select (select coalesce(sum(claims - decided), 0) from batch_progress)"
                                + " + (select coalesce(sum(claims), 0) from decision_figure"
                                + " where outcome in ('AWAITING', 'REVIEW', 'INQUIRY'))",
                        Database.Binding.NONE,
                        Columns::number)
                .orElseThrow();
    }
}
