package org.furikae.app.proration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.MonthNumber;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;

/** Runs with their sums. */
@ApplicationScoped
class RunTable {
    private static final String COLUMNS =
            "r.run_number, r.version, r.state, r.treatment_month, r.tried_method is not null"
                    + " and not exists (select 1 from proration_method_in_force f where f.method_number = r.tried_method),"
                    + " r.unconfirmed, r.claims, r.amount, r.pools, r.shares, r.insurers, r.reversals, r.reversed_amount, r.drafted_by,"
                    + " r.drafted_at, r.approved_by, r.approved_at, r.approved_reason, r.closed_by, r.closed_at, r.closed_reason,"
                    + " r.replaces, r.replaced_by, r.tried_method, r.ruleset_version, r.known_as_of, r.knowledge_batch";
    private static final String SELECT = "select " + COLUMNS + " from proration_run r ";

    @Inject
    private Database database;

    @Inject
    private StoredPools pools;

    /** A run with what only its own page shows. */
    record Stored(
            RunSummary summary,
            Optional<Long> triedMethod,
            String rulesetVersion,
            LocalDate knownAsOf,
            long knowledgeBatch) {}

    Optional<Stored> find(long number) {
        return database.queryOne(
                SELECT + "where r.run_number = ?", parameters -> parameters.number(number), RunTable::read);
    }

    /** The run, which nobody else can change until the transaction ends. */
    Optional<Stored> lock(long number) {
        return database.queryOne(
                SELECT + "where r.run_number = ? for update", parameters -> parameters.number(number), RunTable::read);
    }

    List<RunSummary> newestFirst(long before, int limit) {
        return database.query(
                SELECT + "where r.replaced_by is null and r.run_number < ? order by r.run_number desc limit ?",
                parameters -> parameters.number(before).number(limit),
                columns -> read(columns).summary());
    }

    Map<YearMonth, List<RunSummary>> byMonth() {
        record OfMonth(YearMonth month, RunSummary run) {}
        Map<YearMonth, List<RunSummary>> byMonth = new TreeMap<>();
        database.query(
                        "select m.treatment_month, " + COLUMNS + " from proration_run r"
                                + " join proration_run_month m on m.run_number = r.run_number where r.replaced_by is null"
                                + " order by r.run_number desc",
                        Database.Binding.NONE,
                        columns -> new OfMonth(
                                MonthNumber.month(columns.smallNumber()),
                                read(columns).summary()))
                .forEach(row -> byMonth.computeIfAbsent(row.month(), created -> new ArrayList<>())
                        .add(row.run()));
        return byMonth;
    }

    RunView view(Stored stored) {
        long run = stored.summary().number();
        record Open(long claims, Yen amount) {}
        Open open = database.queryOne(
                        "select coalesce(sum(claims), 0), coalesce(sum(amount), 0) from proration_pool_balance"
                                + " where run_number = ?",
                        parameters -> parameters.number(run),
                        columns -> new Open(columns.number(), Yen.of(columns.number())))
                .orElseThrow();
        return new RunView(
                stored.summary(),
                List.copyOf(new TreeMap<>(pools.methods(run)).values()),
                stored.rulesetVersion(),
                stored.knownAsOf(),
                stored.knowledgeBatch(),
                database.query(
                        "select treatment_month, claims, amount from proration_run_month where run_number = ?"
                                + " order by treatment_month",
                        parameters -> parameters.number(run),
                        columns -> new RunMonth(
                                MonthNumber.month(columns.smallNumber()), columns.number(), Yen.of(columns.number()))),
                database.query(
                        "select source, target, amount from proration_flow where run_number = ?"
                                + " order by amount desc, source, target",
                        parameters -> parameters.number(run),
                        columns -> new Flow(
                                columns.text(), columns.constant(InsurerKind.class), Yen.of(columns.number()))),
                open.claims(),
                open.amount());
    }

    /** What two runs book, by insurer, the largest difference first. */
    List<InsurerDifference> differences(long first, long second, InsurerDirectory insurers) {
        return database.query(
                "select insurer_number, one, other from (select insurer_number, sum(if(run_number = ?, charged - given_back, 0)) one,"
                        + " sum(if(run_number = ?, charged - given_back, 0)) other from proration_booking"
                        + " where run_number in (?, ?) group by insurer_number) both_runs"
                        + " order by abs(one - other) desc, insurer_number",
                parameters ->
                        parameters.number(first).number(second).number(first).number(second),
                columns -> {
                    InsurerNumber insurer = new InsurerNumber(columns.text());
                    Yen one = Yen.of(columns.number());
                    Yen other = Yen.of(columns.number());
                    return new InsurerDifference(
                            insurer, StoredPools.name(insurer, insurers), one, other, other.minus(one));
                });
    }

    void approve(long number, Signature signature) {
        database.update(
                "update proration_run set state = 'APPROVED', version = version + 1, approved_by = ?, approved_at = ?,"
                        + " approved_reason = ? where run_number = ?",
                parameters -> parameters
                        .text(signature.userName())
                        .moment(signature.at())
                        .text(signature.reason())
                        .number(number));
    }

    void close(long number, Signature signature) {
        database.update(
                "update proration_run set version = version + 1, closed_by = ?, closed_at = ?, closed_reason = ?"
                        + " where run_number = ?",
                parameters -> parameters
                        .text(signature.userName())
                        .moment(signature.at())
                        .text(signature.reason())
                        .number(number));
    }

    private static Stored read(Columns columns) throws SQLException {
        RunSummary summary = new RunSummary(
                columns.number(),
                columns.smallNumber(),
                columns.constant(RunState.class),
                columns.optionalNumber().map(Math::toIntExact).map(MonthNumber::month),
                columns.flag(),
                columns.flag(),
                new RunTotals(
                        columns.number(),
                        Yen.of(columns.number()),
                        columns.smallNumber(),
                        columns.number(),
                        columns.smallNumber(),
                        columns.number(),
                        Yen.of(columns.number())),
                columns.text(),
                columns.moment(),
                MethodTable.signature(columns),
                MethodTable.signature(columns),
                columns.optionalNumber(),
                columns.optionalNumber());
        return new Stored(summary, columns.optionalNumber(), columns.text(), columns.day(), columns.number());
    }

    /** Now as it can be stored. */
    static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
