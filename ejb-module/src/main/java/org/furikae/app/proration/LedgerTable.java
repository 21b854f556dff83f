package org.furikae.app.proration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.MonthNumber;
import org.furikae.app.persistence.OpenClaimTable;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;

/** The ledger of approved runs, with the claims that they share and the balances of their pools. */
@ApplicationScoped
class LedgerTable {
    /** Outcomes that settle a claim: a prorated claim decided to one of them is taken back. */
    static final String SETTLED = Arrays.stream(Outcome.values())
            .filter(outcome -> !OpenClaimTable.isOpen(outcome))
            .map(outcome -> "'" + outcome.name() + "'")
            .collect(Collectors.joining(",", "(", ")"));

    @Inject
    private Database database;

    /** Shared claims that were settled since, by run, pool and claim id. */
    List<OpenLine> resolved(Optional<YearMonth> treatmentMonth, int limit) {
        return database.query(
                "select o.claim_number, c.claim_id, o.run_number, o.pool, o.treatment_month, o.amount, d.decision_number,"
                        + " d.outcome from proration_open_line o join claim c on c.claim_number = o.claim_number"
                        + " join decision d on d.in_force_claim = o.claim_number where o.outcome in " + SETTLED
                        + (treatmentMonth.isPresent() ? " and o.treatment_month = ?" : "")
                        + " order by o.run_number, o.pool, c.claim_id limit ?",
                parameters -> {
                    if (treatmentMonth.isPresent()) {
                        parameters.number(MonthNumber.of(treatmentMonth.get()));
                    }
                    parameters.number(limit);
                },
                columns -> new OpenLine(
                        columns.number(),
                        columns.text(),
                        columns.number(),
                        columns.smallNumber(),
                        MonthNumber.month(columns.smallNumber()),
                        Yen.of(columns.number()),
                        columns.number(),
                        columns.constant(Outcome.class)));
    }

    // What follows works in the transaction of an approval.

    /** Claims of a draft that a run shares already. */
    long alreadyShared(long run) {
        return number(
                "select count(*) from proration_line l straight_join proration_open_line o"
                        + " on o.claim_number = l.claim_number where l.run_number = ? for update",
                run);
    }

    /** Locks the claims that a draft takes back, and counts those that stand as it saw them. */
    long lockReversible(long run) {
        return number(
                "select count(*) from proration_reversal r"
                        + " straight_join claim c on c.claim_number = r.claim_number"
                        + " straight_join decision d on d.in_force_claim = r.claim_number"
                        + " and d.decision_number = r.decision_number"
                        + " straight_join proration_open_line o on o.claim_number = r.claim_number"
                        + " and o.run_number = r.reversed_run and o.pool = r.pool"
                        + " straight_join proration_pool_balance b on b.run_number = r.reversed_run and b.pool = r.pool"
                        + " and b.version = r.pool_version where r.run_number = ? for update",
                run);
    }

    void book(long run, Instant now) {
        database.update(
                "insert into ledger_entry (run_number, insurer_number, charged, given_back, booked_at)"
                        + " select run_number, insurer_number, charged, given_back, ? from proration_booking where run_number = ?",
                parameters -> parameters.moment(now).number(run));
        change(
                "insert into ledger_balance (insurer_number, charged, given_back)"
                        + " select insurer_number, charged, given_back from proration_booking where run_number = ?"
                        + " order by insurer_number on duplicate key update ledger_balance.charged = ledger_balance.charged"
                        + " + values(charged), ledger_balance.given_back = ledger_balance.given_back + values(given_back)",
                run);
    }

    /** Enters the claims and pools of a run. */
    void open(long run) {
        change(
                "insert into proration_open_line (claim_number, run_number, pool, treatment_month, amount, outcome)"
                        + " select l.claim_number, l.run_number, l.pool, p.treatment_month, l.amount, 'PRORATED'"
                        + " from proration_line l straight_join proration_pool p on p.run_number = l.run_number"
                        + " and p.pool = l.pool where l.run_number = ?",
                run);
        change(
                "insert into proration_pool_balance (run_number, pool, claims, amount, version)"
                        + " select run_number, pool, claims, amount, 1 from proration_pool where run_number = ?",
                run);
    }

    /** Takes the claims that a run takes back out of their pools. */
    void takeBack(long run) {
        change(
                "delete o from proration_reversal r straight_join proration_open_line o"
                        + " on o.claim_number = r.claim_number where r.run_number = ?",
                run);
        change(
                "update proration_pool_balance b join (select reversed_run, pool, count(*) claims, sum(amount) amount"
                        + " from proration_reversal where run_number = ? group by reversed_run, pool) gone"
                        + " on gone.reversed_run = b.run_number and gone.pool = b.pool"
                        + " set b.claims = b.claims - gone.claims, b.amount = b.amount - gone.amount,"
                        + " b.version = b.version + 1",
                run);
        change(
                "update proration_run s set s.state = 'REVERSED', s.version = s.version + 1 where s.state = 'APPROVED'"
                        + " and s.run_number in (select reversed_run from proration_reversal where run_number = ?)"
                        + " and not exists (select 1 from proration_open_line o where o.run_number = s.run_number)",
                run);
    }

    // What follows is for looking.

    List<InsurerBalance> balances(String after, int limit, InsurerDirectory insurers) {
        return database.query(
                "select insurer_number, charged, given_back from ledger_balance where insurer_number > ?"
                        + " order by insurer_number limit ?",
                parameters -> parameters.text(after).number(limit),
                columns -> {
                    InsurerNumber insurer = new InsurerNumber(columns.text());
                    Yen charged = Yen.of(columns.number());
                    Yen givenBack = Yen.of(columns.number());
                    return new InsurerBalance(
                            insurer, StoredPools.name(insurer, insurers), charged, givenBack, charged.minus(givenBack));
                });
    }

    /** In one statement, so that an approval falls before or after it whole. */
    LedgerSums sums() {
        return database.queryOne(
                        "select coalesce(sum(charged), 0), coalesce(sum(given_back), 0),"
                                + " (select coalesce(sum(amount), 0) from proration_open_line) from ledger_balance",
                        Database.Binding.NONE,
                        columns -> new LedgerSums(
                                Yen.of(columns.number()), Yen.of(columns.number()), Yen.of(columns.number())))
                .orElseThrow();
    }

    List<LedgerRow> entries(InsurerNumber insurer, long beforeRun, int limit, InsurerDirectory insurers) {
        return database.query(
                "select run_number, booked_at, charged, given_back from ledger_entry where insurer_number = ?"
                        + " and run_number < ? order by run_number desc limit ?",
                parameters ->
                        parameters.text(insurer.digits()).number(beforeRun).number(limit),
                columns -> new LedgerRow(
                        insurer,
                        StoredPools.name(insurer, insurers),
                        columns.number(),
                        columns.moment(),
                        Yen.of(columns.number()),
                        Yen.of(columns.number())));
    }

    private long number(String sql, long run) {
        return database.queryOne(sql, parameters -> parameters.number(run), Columns::number)
                .orElseThrow();
    }

    private void change(String sql, long run) {
        database.update(sql, parameters -> parameters.number(run));
    }
}
