package org.furikae.app.proration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.MonthNumber;
import org.furikae.app.persistence.Sql;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.Pool;
import org.furikae.proration.PooledClaim;
import org.furikae.proration.ProratedPool;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.Share;

/** Writes drafts and removes them again. */
@ApplicationScoped
class DraftTable {
    /** Tables with the details of a draft, which go when another takes its place. */
    private static final List<String> DETAILS = List.of(
            "proration_share", "proration_line", "proration_reversal_share", "proration_reversal", "proration_pool");
    /** What is kept to compare. */
    private static final List<String> SUMS =
            List.of("proration_booking", "proration_flow", "proration_run_month", "proration_run_method");

    private static final int ROWS_PER_REMOVAL = 20_000;

    @Inject
    private Database database;

    /** What an insurer is booked by a draft. */
    private record Booking(InsurerNumber insurer, Yen charged, Yen givenBack) {}

    private record Line(PooledClaim claim, Draft.SharedClaim shared, int pool, long proratedNumber) {}

    private record MonthSum(long claims, Yen amount) {
        MonthSum plus(Pool pool) {
            return new MonthSum(claims + pool.claims().size(), amount.plus(pool.amount()));
        }
    }

    /**
     * @param proratedNumbers one for each claim
     * @return the number of the run
     */
    long insert(Draft draft, List<Long> proratedNumbers, String draftedBy, Instant now) {
        List<Booking> bookings = bookings(draft);
        long run = insertRun(draft, bookings.size(), draftedBy, now);
        insertMethods(run, draft.methods());
        insertPools(run, draft);
        insertLines(run, draft, proratedNumbers);
        insertReversals(run, draft.reversals());
        insertMonths(run, draft);
        database.insertAll(
                "proration_flow",
                "run_number, source, target, amount",
                List.copyOf(draft.flows().entrySet()),
                (parameters, flow) -> parameters
                        .number(run)
                        .text(flow.getKey().source())
                        .text(flow.getKey().target())
                        .number(flow.getValue().amount()));
        database.insertAll(
                "proration_booking",
                "run_number, insurer_number, charged, given_back",
                bookings,
                (parameters, booking) -> parameters
                        .number(run)
                        .text(booking.insurer().digits())
                        .number(booking.charged().amount())
                        .number(booking.givenBack().amount()));
        return run;
    }

    private static List<Booking> bookings(Draft draft) {
        SortedMap<InsurerNumber, Booking> byInsurer = new TreeMap<>();
        for (ProratedPool prorated : draft.pools()) {
            for (Share share : prorated.shares()) {
                if (!share.amount().equals(Yen.ZERO)) {
                    add(byInsurer, new Booking(share.member().insurer(), share.amount(), Yen.ZERO));
                }
            }
        }
        for (Draft.TakenBack reversal : draft.reversals()) {
            reversal.givenBack().forEach((insurer, amount) -> add(byInsurer, new Booking(insurer, Yen.ZERO, amount)));
        }
        return List.copyOf(byInsurer.values());
    }

    private static void add(Map<InsurerNumber, Booking> byInsurer, Booking booking) {
        byInsurer.merge(
                booking.insurer(),
                booking,
                (one, other) -> new Booking(
                        one.insurer(),
                        one.charged().plus(other.charged()),
                        one.givenBack().plus(other.givenBack())));
    }

    private long insertRun(Draft draft, int insurers, String draftedBy, Instant now) {
        Yen amount = draft.pools().stream().map(one -> one.pool().amount()).reduce(Yen.ZERO, Yen::plus);
        Yen reversed =
                draft.reversals().stream().map(one -> one.line().amount()).reduce(Yen.ZERO, Yen::plus);
        return database.queryOne(
                        Sql.insertInto(
                                        "proration_run",
                                        "version, state, treatment_month, tried_method, ruleset_version, known_as_of,"
                                                + " knowledge_batch, unconfirmed, claims, amount, pools, shares, insurers, reversals,"
                                                + " reversed_amount, drafted_by, drafted_at")
                                + " returning run_number",
                        parameters -> parameters
                                .number(1)
                                .constant(RunState.DRAFT)
                                .optionalNumber(draft.treatmentMonth().map(month -> (long) MonthNumber.of(month)))
                                .optionalNumber(draft.method())
                                .text(draft.rulesetVersion())
                                .day(draft.knownAsOf())
                                .number(draft.knowledgeBatch())
                                .flag(draft.methods().stream().anyMatch(method -> !method.confirmed()))
                                .number(draft.claims().size())
                                .number(amount.amount())
                                .number(draft.pools().size())
                                .number(draft.pools().stream()
                                        .mapToLong(one -> one.shares().size())
                                        .sum())
                                .number(insurers)
                                .number(draft.reversals().size())
                                .number(reversed.amount())
                                .text(draftedBy)
                                .moment(now),
                        Columns::number)
                .orElseThrow();
    }

    private void insertMethods(long run, List<ProrationMethod> methods) {
        database.insertAll(
                "proration_run_method",
                "run_number, ordinal, " + MethodColumns.NAMES,
                IntStream.range(0, methods.size()).boxed().toList(),
                (parameters, ordinal) -> {
                    parameters.number(run).number(ordinal);
                    MethodColumns.bind(parameters, methods.get(ordinal));
                });
    }

    private void insertPools(long run, Draft draft) {
        List<ProratedPool> pools = draft.pools();
        database.insertAll(
                "proration_pool",
                "run_number, pool, method_ordinal, " + PoolColumns.NAMES + ", claims, amount, members, total_weight",
                IntStream.range(0, pools.size()).boxed().toList(),
                (parameters, index) -> {
                    Pool pool = pools.get(index).pool();
                    parameters
                            .number(run)
                            .number(index + 1)
                            .number(draft.methods().indexOf(pool.method()));
                    PoolColumns.bind(parameters, pool.key(), pool.baseMonths());
                    parameters
                            .number(pool.claims().size())
                            .number(pool.amount().amount())
                            .number(pool.members().size())
                            .text(pool.totalWeight().toString());
                });
        for (int index = 0; index < pools.size(); index++) {
            int pool = index + 1;
            database.insertAll(
                    "proration_share",
                    "run_number, pool, insurer_number, agency, weight, amount",
                    pools.get(index).shares(),
                    (parameters, share) -> parameters
                            .number(run)
                            .number(pool)
                            .text(share.member().insurer().digits())
                            .constant(share.member().agency())
                            .text(share.member().weight().toString())
                            .number(share.amount().amount()));
        }
    }

    private void insertLines(long run, Draft draft, List<Long> proratedNumbers) {
        List<Line> lines = new ArrayList<>(draft.claims().size());
        for (int index = 0; index < draft.pools().size(); index++) {
            for (PooledClaim claim : draft.pools().get(index).pool().claims()) {
                lines.add(new Line(
                        claim, draft.claims().get(claim.claimId()), index + 1, proratedNumbers.get(lines.size())));
            }
        }
        database.insertAll(
                "proration_line",
                "run_number, claim_number, claim_id, pool, decision_number, prorated_number, amount",
                lines,
                (parameters, line) -> parameters
                        .number(run)
                        .number(line.shared().number())
                        .text(line.claim().claimId())
                        .number(line.pool())
                        .number(line.shared().decisionNumber())
                        .number(line.proratedNumber())
                        .number(line.claim().amount().amount()));
    }

    private void insertReversals(long run, List<Draft.TakenBack> reversals) {
        database.insertAll(
                "proration_reversal",
                "run_number, sequence, claim_number, claim_id, reversed_run, pool, pool_version, treatment_month, amount,"
                        + " decision_number, outcome, insurers",
                IntStream.range(0, reversals.size()).boxed().toList(),
                (parameters, index) -> {
                    Draft.TakenBack reversal = reversals.get(index);
                    OpenLine line = reversal.line();
                    parameters
                            .number(run)
                            .number(index + 1)
                            .number(line.claimNumber())
                            .text(line.claimId())
                            .number(line.run())
                            .number(line.pool())
                            .number(reversal.poolVersion())
                            .number(MonthNumber.of(line.treatmentMonth()))
                            .number(line.amount().amount())
                            .number(line.decisionNumber())
                            .constant(line.outcome())
                            .number(reversal.givenBack().size());
                });
        for (int index = 0; index < reversals.size(); index++) {
            int sequence = index + 1;
            database.insertAll(
                    "proration_reversal_share",
                    "run_number, sequence, insurer_number, given_back",
                    List.copyOf(reversals.get(index).givenBack().entrySet()),
                    (parameters, share) -> parameters
                            .number(run)
                            .number(sequence)
                            .text(share.getKey().digits())
                            .number(share.getValue().amount()));
        }
    }

    private void insertMonths(long run, Draft draft) {
        Map<YearMonth, MonthSum> months = new LinkedHashMap<>();
        for (Draft.TakenBack reversal : draft.reversals()) {
            months.put(reversal.line().treatmentMonth(), new MonthSum(0, Yen.ZERO));
        }
        for (ProratedPool prorated : draft.pools()) {
            YearMonth month = prorated.pool().key().treatmentMonth();
            months.put(
                    month, months.getOrDefault(month, new MonthSum(0, Yen.ZERO)).plus(prorated.pool()));
        }
        database.insertAll(
                "proration_run_month",
                "run_number, treatment_month, claims, amount",
                List.copyOf(months.entrySet()),
                (parameters, month) -> parameters
                        .number(run)
                        .number(MonthNumber.of(month.getKey()))
                        .number(month.getValue().claims())
                        .number(month.getValue().amount().amount()));
    }

    /** Marks a draft whose place another took. */
    void setReplaced(long replaced, long by) {
        database.update(
                "update proration_run set replaced_by = ?, version = version + 1 where run_number = ?",
                parameters -> parameters.number(by).number(replaced));
        database.update(
                "update proration_run set replaces = ? where run_number = ?",
                parameters -> parameters.number(replaced).number(by));
    }

    /** Marks a draft that nobody wants any more: as replaced by itself. */
    void setDiscarded(long number) {
        database.update(
                "update proration_run set replaced_by = run_number, version = version + 1 where run_number = ?",
                parameters -> parameters.number(number));
    }

    /**
     * A draft of which rows are left that nobody needs.
     *
     * @param discarded whether its sums are not needed either
     */
    record Unused(long number, boolean discarded) {}

    List<Unused> unused() {
        return database.query(
                "select r.run_number, r.replaced_by = r.run_number from proration_run r where r.replaced_by is not null and"
                        + " (r.replaced_by = r.run_number"
                        + " or exists (select 1 from proration_share s where s.run_number = r.run_number)"
                        + " or exists (select 1 from proration_line l where l.run_number = r.run_number)"
                        + " or exists (select 1 from proration_reversal v where v.run_number = r.run_number)"
                        + " or exists (select 1 from proration_pool p where p.run_number = r.run_number))",
                Database.Binding.NONE,
                columns -> new Unused(columns.number(), columns.flag()));
    }

    /** Removes some rows of a draft's details; call it, each time in a transaction, until it says that nothing is left. */
    boolean removeSomeDetails(long run) {
        for (String table : DETAILS) {
            int removed = database.update(
                    "delete from " + table + " where run_number = ? limit " + ROWS_PER_REMOVAL,
                    parameters -> parameters.number(run));
            if (removed == ROWS_PER_REMOVAL) {
                return true;
            }
        }
        return false;
    }

    /** Removes what is left of a draft without details. */
    void removeSums(long run) {
        SUMS.forEach(table -> database.update(
                "delete from " + table + " where run_number = ?", parameters -> parameters.number(run)));
        database.update("delete from proration_run where run_number = ?", parameters -> parameters.number(run));
    }
}
