package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.NUMBER;
import static org.furikae.exchange.ColumnType.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.furikae.claim.Yen;
import org.furikae.proration.PoolKey;
import org.furikae.proration.ProratedPool;
import org.furikae.proration.ProrationMethod;

/** What a billing statement says, table by table, the same in the workbook and in print. */
final class StatementTables {
    private static final String DRAFT_NOTE = "承認前の下書きです。承認されるまで、請求に使わないでください。";
    private static final List<OutputColumn> SUM =
            List.of(new OutputColumn("項目", TEXT), new OutputColumn("内容", CODE), new OutputColumn("金額", NUMBER));
    private static final List<OutputColumn> DETAIL = List.of(
            new OutputColumn("診療年月", TEXT),
            new OutputColumn("範囲キー", CODE),
            new OutputColumn("単位キー", TEXT),
            new OutputColumn("負担区分", TEXT),
            new OutputColumn("プールの件数", NUMBER),
            new OutputColumn("プールの額", NUMBER),
            new OutputColumn("基準期間", TEXT),
            new OutputColumn("重み", NUMBER),
            new OutputColumn("重みの合計", NUMBER),
            new OutputColumn("比率", TEXT),
            new OutputColumn("按分額", NUMBER),
            new OutputColumn("method_id", TEXT));
    private static final List<OutputColumn> RETURN = List.of(
            new OutputColumn("取消対象run_id", TEXT),
            new OutputColumn("レセプトID", TEXT),
            new OutputColumn("診療年月", TEXT),
            new OutputColumn("取消額", NUMBER));

    private final BillingStatement statement;

    StatementTables(BillingStatement statement) {
        this.statement = statement;
    }

    /** A table with its name. */
    record Titled(String title, List<OutputColumn> columns, List<List<String>> rows) {}

    /** The sum first, then how it comes about; the claims taken back only when there are any. */
    List<Titled> all() {
        List<Titled> tables = new ArrayList<>();
        tables.add(new Titled(BillingStatement.TITLE, SUM, sum()));
        tables.add(new Titled(
                "内訳",
                DETAIL,
                statement.charges().stream().map(StatementTables::detail).toList()));
        if (!statement.returns().isEmpty()) {
            tables.add(new Titled(
                    "按分取消",
                    RETURN,
                    statement.returns().stream().map(StatementTables::givenBack).toList()));
        }
        return tables;
    }

    /** What must be known before anybody pays; empty when there is nothing. */
    List<String> warnings() {
        Stream<String> draft = statement.draft() ? Stream.of(DRAFT_NOTE) : Stream.empty();
        Stream<String> unconfirmed =
                statement.methods().stream().map(MethodTable::longNote).filter(note -> !note.isEmpty());
        return Stream.concat(draft, unconfirmed).distinct().toList();
    }

    private List<List<String>> sum() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(text("保険者番号", statement.insurer().digits()));
        rows.add(text("保険者名", statement.insurerName()));
        rows.add(text("run_id", statement.runId()));
        if (statement.draft()) {
            rows.add(text("注記", DRAFT_NOTE));
        }
        rows.add(text("基準日", statement.knownAsOf().toString()));
        rows.add(text("規則版", statement.rulesetVersion()));
        for (ProrationMethod method : statement.methods()) {
            rows.add(text("按分方法", method.methodId()));
            rows.add(text("根拠", method.legalSource()));
            rows.add(text("確認済", MethodTable.confirmed(method)));
            if (!method.confirmed()) {
                rows.add(text("注記", MethodTable.longNote(method)));
            }
        }
        if (!statement.returns().isEmpty()) {
            rows.add(amount("按分額", statement.charged()));
            rows.add(amount("按分取消額", Yen.ZERO.minus(statement.givenBack())));
        }
        rows.add(amount("請求額", statement.amount()));
        return rows;
    }

    private static List<String> text(String item, String content) {
        return List.of(item, content, "");
    }

    private static List<String> amount(String item, Yen yen) {
        return List.of(item, "", number(yen));
    }

    private static List<String> detail(BillingStatement.Charge charge) {
        PoolKey key = charge.key();
        return List.of(
                key.treatmentMonth().toString(),
                key.scopeKey(),
                key.unitKey(),
                key.bearers().label(),
                Long.toString(charge.claims()),
                number(charge.poolAmount()),
                charge.baseMonths().get(0) + "～"
                        + charge.baseMonths().get(charge.baseMonths().size() - 1),
                charge.weight().toString(),
                charge.totalWeight().toString(),
                ProratedPool.ratio(charge.weight(), charge.totalWeight()).toPlainString(),
                number(charge.amount()),
                charge.method().methodId());
    }

    private static List<String> givenBack(BillingStatement.Return one) {
        return List.of(one.reversedRunId(), one.claimId(), one.treatmentMonth().toString(), number(one.givenBack()));
    }

    private static String number(Yen amount) {
        return Long.toString(amount.amount());
    }
}
