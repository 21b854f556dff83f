package org.furikae.app.proration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.Parameters;
import org.furikae.app.persistence.Sql;
import org.furikae.claim.Agency;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.ProratedPool;

/** Shares, lines and reversals of runs, page by page. */
@ApplicationScoped
class ShareList {
    private static final String REVERSALS =
            "select sequence, claim_id, reversed_run, pool, amount, outcome, insurers from proration_reversal";

    @Inject
    private Database database;

    List<ShareRow> shares(long run, ShareFilter filter, long offset, int limit, InsurerDirectory insurers) {
        return database.query(
                "select s.pool, s.insurer_number, s.agency, s.weight, p.total_weight, s.amount from"
                        + " (select run_number, pool, insurer_number from proration_share" + where(filter)
                        + " order by pool, insurer_number limit ?, ?) k straight_join proration_share s"
                        + " on s.run_number = k.run_number and s.pool = k.pool and s.insurer_number = k.insurer_number"
                        + " straight_join proration_pool p on p.run_number = s.run_number and p.pool = s.pool"
                        + " order by s.pool, s.insurer_number",
                parameters -> {
                    bind(parameters, run, filter);
                    parameters.number(offset).number(limit);
                },
                columns -> {
                    int pool = columns.smallNumber();
                    InsurerNumber insurer = new InsurerNumber(columns.text());
                    Agency agency = columns.constant(Agency.class);
                    BigInteger weight = new BigInteger(columns.text());
                    BigInteger total = new BigInteger(columns.text());
                    return new ShareRow(
                            pool,
                            insurer,
                            StoredPools.name(insurer, insurers),
                            agency,
                            weight,
                            ProratedPool.ratio(weight, total),
                            Yen.of(columns.number()));
                });
    }

    long countShares(long run, ShareFilter filter) {
        return database.queryOne(
                        "select count(*) from proration_share" + where(filter),
                        parameters -> bind(parameters, run, filter),
                        Columns::number)
                .orElseThrow();
    }

    private static String where(ShareFilter filter) {
        return " where run_number = ?" + (filter.pool().isPresent() ? " and pool = ?" : "")
                + (filter.insurer().isEmpty() ? "" : " and insurer_number like ?")
                + (filter.chargedOnly() ? " and amount > 0" : "");
    }

    private static void bind(Parameters parameters, long run, ShareFilter filter) throws SQLException {
        parameters.number(run);
        if (filter.pool().isPresent()) {
            parameters.number(filter.pool().get());
        }
        if (!filter.insurer().isEmpty()) {
            parameters.text(Sql.beginningWith(filter.insurer()));
        }
    }

    List<LineRow> lines(long run, LineFilter filter, long offset, int limit) {
        return database.query(
                "select l.claim_id, l.pool, l.amount, c.outcome, v.run_number from (select run_number, claim_number,"
                        + " claim_id from proration_line" + where(filter)
                        + " order by claim_id limit ?, ?) k straight_join proration_line l"
                        + " on l.run_number = k.run_number and l.claim_number = k.claim_number"
                        + " straight_join claim c on c.claim_number = l.claim_number"
                        + " left join (proration_reversal v join proration_run r on r.run_number = v.run_number"
                        + " and r.state <> 'DRAFT') on v.reversed_run = l.run_number and v.claim_number = l.claim_number"
                        + " order by l.claim_id",
                parameters -> {
                    bind(parameters, run, filter);
                    parameters.number(offset).number(limit);
                },
                columns -> new LineRow(
                        columns.text(),
                        columns.smallNumber(),
                        Yen.of(columns.number()),
                        columns.constant(Outcome.class),
                        columns.optionalNumber()));
    }

    long countLines(long run, LineFilter filter) {
        return database.queryOne(
                        "select count(*) from proration_line" + where(filter),
                        parameters -> bind(parameters, run, filter),
                        Columns::number)
                .orElseThrow();
    }

    private static String where(LineFilter filter) {
        return " where run_number = ?" + (filter.pool().isPresent() ? " and pool = ?" : "")
                + (filter.claimId().isEmpty() ? "" : " and claim_id like ?");
    }

    private static void bind(Parameters parameters, long run, LineFilter filter) throws SQLException {
        parameters.number(run);
        if (filter.pool().isPresent()) {
            parameters.number(filter.pool().get());
        }
        if (!filter.claimId().isEmpty()) {
            parameters.text(Sql.beginningWith(filter.claimId()));
        }
    }

    List<ReversalRow> reversals(long run, long offset, int limit) {
        return database.query(
                REVERSALS + " where run_number = ? order by sequence limit ?, ?",
                parameters -> parameters.number(run).number(offset).number(limit),
                ShareList::reversal);
    }

    Optional<ReversalRow> reversal(long run, String claimId) {
        return database.queryOne(
                REVERSALS + " where run_number = ? and claim_id = ?",
                parameters -> parameters.number(run).text(claimId),
                ShareList::reversal);
    }

    private static ReversalRow reversal(Columns columns) throws SQLException {
        return new ReversalRow(
                columns.smallNumber(),
                columns.text(),
                columns.number(),
                columns.smallNumber(),
                Yen.of(columns.number()),
                columns.constant(Outcome.class),
                columns.smallNumber());
    }

    List<ReversalShareRow> reversalShares(long run, String claimId, long offset, int limit, InsurerDirectory insurers) {
        return database.query(
                "select s.insurer_number, s.given_back from proration_reversal r join proration_reversal_share s"
                        + " on s.run_number = r.run_number and s.sequence = r.sequence"
                        + " where r.run_number = ? and r.claim_id = ? order by s.insurer_number limit ?, ?",
                parameters ->
                        parameters.number(run).text(claimId).number(offset).number(limit),
                columns -> {
                    InsurerNumber insurer = new InsurerNumber(columns.text());
                    return new ReversalShareRow(insurer, StoredPools.name(insurer, insurers), Yen.of(columns.number()));
                });
    }
}
