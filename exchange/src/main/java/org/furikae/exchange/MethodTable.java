package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.TEXT;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.furikae.proration.ProrationMethod;

/** The table 按分方法 as the product writes it: the columns that it reads, and a note on what nobody confirmed (formats.md 7). */
final class MethodTable {
    static final String FILE = "proration_method.csv";
    static final List<OutputColumn> COLUMNS = Stream.concat(
                    MethodColumns.ALL.stream().map(column -> new OutputColumn(column.header(), column.type())),
                    Stream.of(new OutputColumn("注記", TEXT)))
            .toList();

    private static final String SHORT_NOTE = "未確認の按分方法";
    private static final String LONG_NOTE = "未確認の按分方法による計算です。通知の式と照らし合わせるまで、請求の根拠にしないでください。";

    private MethodTable() {}

    static String confirmed(ProrationMethod method) {
        return method.confirmed() ? "有" : "無";
    }

    /** For every row that rests on the method; empty when it is confirmed. */
    static String note(ProrationMethod method) {
        return method.confirmed() ? "" : SHORT_NOTE;
    }

    /** In full; empty when the method is confirmed. */
    static String longNote(ProrationMethod method) {
        return method.confirmed() ? "" : LONG_NOTE;
    }

    static void writeTo(OutputTable table, List<ProrationMethod> methods) throws IOException {
        for (ProrationMethod method : methods) {
            List<String> row = new ArrayList<>(values(method));
            row.add(longNote(method));
            table.row(row);
        }
    }

    /** One value for each of the columns that are read. */
    static List<String> values(ProrationMethod method) {
        return List.of(
                method.methodId(),
                method.effectiveFrom().toString(),
                method.effectiveUntil().map(LocalDate::toString).orElse(""),
                method.legalSource(),
                confirmed(method),
                method.scope().name(),
                method.unit().name(),
                method.stage1().name(),
                method.weight().name(),
                method.basePeriod().code(),
                method.kindHint() ? "有" : "無",
                method.rounding().name(),
                method.tieBreak().name(),
                method.bearers().name());
    }
}
