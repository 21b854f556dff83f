package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.NUMBER;
import static org.furikae.exchange.ColumnType.TEXT;

import java.io.IOException;
import java.util.List;

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
            new OutputColumn("注記", TEXT),
            new OutputColumn("取消対象run_id", TEXT));

    private ProratedClaimTable() {}

    /** By claim id; claims taken back, with the run that had shared them, after the others. */
    static void writeTo(OutputTable table, ProrationSource source) throws IOException {
        source.lines(line -> table.row(List.of(
                source.runId(),
                line.claimId(),
                Long.toString(line.amount().amount()),
                line.key().scopeKey(),
                line.key().unitKey(),
                line.key().treatmentMonth().toString(),
                line.key().bearers().label(),
                line.method().methodId(),
                MethodTable.confirmed(line.method()),
                MethodTable.note(line.method()),
                line.reversedRunId().orElse(""))));
    }
}
