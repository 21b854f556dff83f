package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.NUMBER;
import static org.furikae.exchange.ColumnType.TEXT;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.PoolKey;
import org.furikae.proration.ProratedPool;
import org.furikae.proration.ProrationMethod;

/**
 * What one insurer is billed after a proration (按分請求書): a workbook with the sum and how it comes about.
 *
 * @param insurerName empty when unknown
 * @param knownAsOf day as of which insurers exist
 * @param charges shares of pools
 * @param returns what the insurer gets back for claims of earlier runs
 */
public record BillingStatement(
        String runId,
        InsurerNumber insurer,
        String insurerName,
        LocalDate knownAsOf,
        String rulesetVersion,
        List<Charge> charges,
        List<Return> returns) {
    private static final String SUM_SHEET = "按分請求書";
    private static final String DETAIL_SHEET = "内訳";
    private static final String RETURN_SHEET = "按分取消";
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

    public BillingStatement {
        charges = List.copyOf(charges);
        returns = List.copyOf(returns);
    }

    /**
     * A share of a pool.
     *
     * @param baseMonths in order
     * @param claims of the pool
     * @param poolAmount what they bring in together
     */
    public record Charge(
            PoolKey key,
            ProrationMethod method,
            List<YearMonth> baseMonths,
            long claims,
            Yen poolAmount,
            BigInteger weight,
            BigInteger totalWeight,
            Yen amount) {}

    /**
     * A part of a claim that was taken back.
     *
     * @param givenBack below 0 where rounding charges a yen instead
     */
    public record Return(String reversedRunId, String claimId, YearMonth treatmentMonth, Yen givenBack) {}

    /** Charges less what is given back. */
    public Yen amount() {
        return charged().minus(givenBack());
    }

    private Yen charged() {
        return charges.stream().map(Charge::amount).reduce(Yen.ZERO, Yen::plus);
    }

    private Yen givenBack() {
        return returns.stream().map(Return::givenBack).reduce(Yen.ZERO, Yen::plus);
    }

    /** Writes the workbook and closes {@code out}. */
    public void write(OutputStream out) throws IOException {
        try (WorkbookOutput workbook = new WorkbookOutput(out)) {
            try (WorkbookOutput.Sheet sheet = workbook.sheet(SUM_SHEET, SUM, Set.of())) {
                writeSum(sheet);
            }
            try (WorkbookOutput.Sheet sheet = workbook.sheet(DETAIL_SHEET, DETAIL, Set.of())) {
                for (Charge charge : charges) {
                    sheet.row(detail(charge));
                }
            }
            if (!returns.isEmpty()) {
                try (WorkbookOutput.Sheet sheet = workbook.sheet(RETURN_SHEET, RETURN, Set.of())) {
                    for (Return one : returns) {
                        sheet.row(List.of(
                                one.reversedRunId(),
                                one.claimId(),
                                one.treatmentMonth().toString(),
                                number(one.givenBack())));
                    }
                }
            }
        }
    }

    private void writeSum(OutputTable table) throws IOException {
        for (Map.Entry<String, String> entry : List.of(
                Map.entry("保険者番号", insurer.digits()),
                Map.entry("保険者名", insurerName),
                Map.entry("run_id", runId),
                Map.entry("基準日", knownAsOf.toString()),
                Map.entry("規則版", rulesetVersion))) {
            table.row(List.of(entry.getKey(), entry.getValue(), ""));
        }
        for (ProrationMethod method :
                charges.stream().map(Charge::method).distinct().toList()) {
            table.row(List.of("按分方法", method.methodId(), ""));
            table.row(List.of("根拠", method.legalSource(), ""));
            table.row(List.of("確認済", MethodTable.confirmed(method), ""));
            if (!method.confirmed()) {
                table.row(List.of("注記", MethodTable.longNote(method), ""));
            }
        }
        if (!returns.isEmpty()) {
            table.row(List.of("按分額", "", number(charged())));
            table.row(List.of("按分取消額", "", number(Yen.ZERO.minus(givenBack()))));
        }
        table.row(List.of("請求額", "", number(amount())));
    }

    private static List<String> detail(Charge charge) {
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

    private static String number(Yen amount) {
        return Long.toString(amount.amount());
    }
}
