package org.furikae.app.proration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.MonthNumber;
import org.furikae.claim.Yen;
import org.furikae.exchange.BillingStatement;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;

/** Billing statements of stored runs. */
@ApplicationScoped
class Statements {
    @Inject
    private Database database;

    /** Insurers for which a run books something, by number. */
    List<InsurerNumber> billed(long run) {
        return database.query(
                "select insurer_number from proration_booking where run_number = ? order by insurer_number",
                parameters -> parameters.number(run),
                columns -> new InsurerNumber(columns.text()));
    }

    BillingStatement statement(
            RunTable.Stored run,
            InsurerNumber insurer,
            Map<Integer, StoredPools.Head> pools,
            InsurerDirectory insurers) {
        long number = run.summary().number();
        List<BillingStatement.Charge> charges = database.query(
                "select pool, weight, amount from proration_share where run_number = ? and insurer_number = ?"
                        + " and amount > 0 order by pool",
                parameters -> parameters.number(number).text(insurer.digits()),
                columns -> {
                    StoredPools.Head pool = pools.get(columns.smallNumber());
                    return new BillingStatement.Charge(
                            pool.key(),
                            pool.method(),
                            pool.baseMonths(),
                            pool.claims(),
                            pool.amount(),
                            new BigInteger(columns.text()),
                            pool.totalWeight(),
                            Yen.of(columns.number()));
                });
        List<BillingStatement.Return> returns = database.query(
                "select r.reversed_run, r.claim_id, r.treatment_month, s.given_back from proration_reversal_share s"
                        + " join proration_reversal r on r.run_number = s.run_number and r.sequence = s.sequence"
                        + " where s.run_number = ? and s.insurer_number = ? order by s.sequence",
                parameters -> parameters.number(number).text(insurer.digits()),
                columns -> new BillingStatement.Return(
                        RunSummary.runId(columns.number()),
                        columns.text(),
                        MonthNumber.month(columns.smallNumber()),
                        Yen.of(columns.number())));
        return new BillingStatement(
                run.summary().runId(),
                run.summary().state() == RunState.DRAFT,
                insurer,
                StoredPools.name(insurer, insurers),
                run.knownAsOf(),
                run.rulesetVersion(),
                charges,
                returns);
    }
}
