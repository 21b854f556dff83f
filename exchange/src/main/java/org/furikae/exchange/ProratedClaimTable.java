package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.NUMBER;
import static org.furikae.exchange.ColumnType.TEXT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.furikae.proration.Pool;
import org.furikae.proration.PooledClaim;
import org.furikae.proration.ProratedPool;
import org.furikae.proration.ProrationRun;

/** The table 按分明細: one row per prorated claim (formats.md 7). */
final class ProratedClaimTable {
    static final String SHEET = "按分明細";
    static final String FILE = "proration_lines.csv";
    static final List<OutputColumn> COLUMNS = List.of(
            new OutputColumn("run_id", TEXT),
            new OutputColumn("レセプトID", TEXT),
            new OutputColumn("保険者負担額", NUMBER),
            new OutputColumn("範囲キー", CODE),
            new OutputColumn("単位キー", TEXT),
            new OutputColumn("診療年月", TEXT),
            new OutputColumn("負担区分", TEXT),
            new OutputColumn("method_id", TEXT),
            new OutputColumn("確認済", TEXT),
            new OutputColumn("注記", TEXT));

    private record Line(Pool pool, PooledClaim claim) {}

    private ProratedClaimTable() {}

    /** By claim id. */
    static void writeTo(OutputTable table, ProrationRun run) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (ProratedPool prorated : run.pools()) {
            prorated.pool().claims().forEach(claim -> lines.add(new Line(prorated.pool(), claim)));
        }
        lines.sort(Comparator.comparing(line -> line.claim().claimId()));
        for (Line line : lines) {
            Pool pool = line.pool();
            table.row(List.of(
                    run.runId(),
                    line.claim().claimId(),
                    Long.toString(line.claim().amount().amount()),
                    pool.key().scopeKey(),
                    pool.key().unitKey(),
                    pool.key().treatmentMonth().toString(),
                    pool.key().bearers().label(),
                    pool.method().methodId(),
                    MethodTable.confirmed(pool.method()),
                    MethodTable.note(pool.method())));
        }
    }
}
