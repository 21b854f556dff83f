package org.furikae.app.proration;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.furikae.app.persistence.Database;
import org.furikae.claim.Yen;
import org.furikae.exchange.ProratedLine;
import org.furikae.exchange.ProrationSource;
import org.furikae.proration.Pool;
import org.furikae.proration.PooledClaim;
import org.furikae.proration.ProratedPool;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.Share;

/** A stored run to write into files, read as it is written. */
final class StoredRun implements ProrationSource {
    private final RunSummary run;
    private final Database database;
    private final StoredPools pools;

    StoredRun(RunSummary run, Database database, StoredPools pools) {
        this.run = run;
        this.database = database;
        this.pools = pools;
    }

    @Override
    public String runId() {
        return run.runId();
    }

    @Override
    public List<ProrationMethod> methods() {
        return List.copyOf(new TreeMap<>(pools.methods(run.number())).values());
    }

    @Override
    public void pools(Sink<ProratedPool> sink) throws IOException {
        for (StoredPools.Head head : new TreeMap<>(pools.all(run.number())).values()) {
            List<Share> shares = pools.shares(run.number(), head.pool());
            Pool pool = new Pool(
                    head.key(),
                    head.method(),
                    head.baseMonths(),
                    shares.stream().map(Share::member).toList(),
                    List.of(new PooledClaim("", head.amount())));
            sink.accept(new ProratedPool(pool, shares));
        }
    }

    @Override
    public void lines(Sink<ProratedLine> sink) throws IOException {
        Map<Integer, StoredPools.Head> heads = pools.all(run.number());
        database.stream(
                "select claim_id, amount, pool from proration_line where run_number = ? order by claim_id",
                parameters -> parameters.number(run.number()),
                columns -> {
                    String claimId = columns.text();
                    Yen amount = Yen.of(columns.number());
                    StoredPools.Head head = heads.get(columns.smallNumber());
                    return new ProratedLine(claimId, amount, head.key(), head.method(), Optional.empty());
                },
                sink::accept);
        reversals(sink);
    }

    private void reversals(Sink<ProratedLine> sink) throws IOException {
        record Reversed(String claimId, Yen amount, long run, int pool) {}
        Map<Long, Map<Integer, StoredPools.Head>> heads = new TreeMap<>();
        for (Reversed reversed : database.query(
                "select claim_id, amount, reversed_run, pool from proration_reversal where run_number = ?"
                        + " order by sequence",
                parameters -> parameters.number(run.number()),
                columns -> new Reversed(
                        columns.text(), Yen.of(columns.number()), columns.number(), columns.smallNumber()))) {
            StoredPools.Head head =
                    heads.computeIfAbsent(reversed.run(), pools::all).get(reversed.pool());
            sink.accept(new ProratedLine(
                    reversed.claimId(),
                    Yen.ZERO.minus(reversed.amount()),
                    head.key(),
                    head.method(),
                    Optional.of(RunSummary.runId(reversed.run()))));
        }
    }
}
