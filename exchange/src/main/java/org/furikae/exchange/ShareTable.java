package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.NUMBER;
import static org.furikae.exchange.ColumnType.TEXT;

import java.io.IOException;
import java.util.List;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.Pool;
import org.furikae.proration.Share;

/** The table 按分結果: one row per insurer and pool (formats.md 7). */
final class ShareTable {
    static final String SHEET = "按分結果";
    static final String FILE = "proration.csv";
    static final List<OutputColumn> COLUMNS = List.of(
            new OutputColumn("run_id", TEXT),
            new OutputColumn("範囲キー", CODE),
            new OutputColumn("単位キー", TEXT),
            new OutputColumn("機関", TEXT),
            new OutputColumn("保険者番号", CODE),
            new OutputColumn("重み", NUMBER),
            new OutputColumn("比率", TEXT),
            new OutputColumn("按分額", NUMBER),
            new OutputColumn("保険者名", TEXT),
            new OutputColumn("診療年月", TEXT),
            new OutputColumn("負担区分", TEXT),
            new OutputColumn("method_id", TEXT),
            new OutputColumn("確認済", TEXT),
            new OutputColumn("注記", TEXT));

    private ShareTable() {}

    /** Pools in their order, insurers by number. */
    static void writeTo(OutputTable table, ProrationSource source, InsurerDirectory insurers) throws IOException {
        source.pools(prorated -> {
            Pool pool = prorated.pool();
            for (Share share : prorated.shares()) {
                InsurerNumber insurer = share.member().insurer();
                table.row(List.of(
                        source.runId(),
                        pool.key().scopeKey(),
                        pool.key().unitKey(),
                        share.member().agency().label(),
                        insurer.digits(),
                        share.member().weight().toString(),
                        prorated.ratio(share).toPlainString(),
                        Long.toString(share.amount().amount()),
                        insurers.find(insurer).map(Insurer::name).orElse(""),
                        pool.key().treatmentMonth().toString(),
                        pool.key().bearers().label(),
                        pool.method().methodId(),
                        MethodTable.confirmed(pool.method()),
                        MethodTable.note(pool.method())));
            }
        });
    }
}
