package org.furikae.app.supervision;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.furikae.decision.Outcome;

/** The figures as a workbook with a sheet for each table. Texts are text cells, never formulas. */
final class SupervisionWorkbook implements Closeable {
    private static final int WIDTH = 16;

    private final Workbook workbook;

    SupervisionWorkbook(OutputStream out) {
        workbook = new Workbook(out, "Furikae", null);
    }

    void addBacklog(Backlog backlog) throws IOException {
        add(
                "滞留",
                List.of("区分", "理由", "1日未満", "7日未満", "30日未満", "30日以上", "最長日数", "保険者負担額"),
                backlog.cells().stream()
                        .map(cell -> {
                            List<Object> row = new ArrayList<>(List.of(cell.queue(), cell.reason()));
                            row.addAll(cell.byAge().values());
                            row.add(cell.oldestDays());
                            row.add(cell.amount().amount());
                            return row;
                        })
                        .toList());
    }

    void addThroughput(List<DayThroughput> days) throws IOException {
        add(
                "日別の処理",
                List.of("日付", "規則による判定", "担当者の判定"),
                days.stream()
                        .map(day -> List.of(day.day().toString(), day.byRules(), day.byPeople()))
                        .toList());
    }

    void addMonths(List<MonthCounts> months) throws IOException {
        add(
                "診療年月別",
                headers(List.of("診療年月"), List.of("振替額")),
                months.stream()
                        .map(month -> {
                            List<Object> row =
                                    new ArrayList<>(List.of(month.month().toString()));
                            row.addAll(counts(month.counts()));
                            row.add(month.moved().amount());
                            return row;
                        })
                        .toList());
    }

    void addNamed(String sheet, String code, String name, List<NamedCounts> rows) throws IOException {
        add(
                sheet,
                headers(List.of(code, name), List.of()),
                rows.stream()
                        .map(each -> {
                            List<Object> row = new ArrayList<>(List.of(each.code(), each.name()));
                            row.addAll(counts(each.counts()));
                            return row;
                        })
                        .toList());
    }

    private static List<String> headers(List<String> before, List<String> after) {
        List<String> headers = new ArrayList<>(before);
        headers.addAll(List.of("件数", "保険者負担額", "判定待ち"));
        Stream.of(Outcome.values()).map(Outcome::label).forEach(headers::add);
        headers.addAll(after);
        return headers;
    }

    private static List<Long> counts(OutcomeCounts counts) {
        List<Long> row =
                new ArrayList<>(List.of(counts.claims(), counts.amount().amount(), counts.undecided()));
        Stream.of(Outcome.values()).map(counts::of).forEach(row::add);
        return row;
    }

    private void add(String name, List<String> headers, List<? extends List<?>> rows) throws IOException {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < headers.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.value(0, column, headers.get(column));
            sheet.style(0, column).bold().fillColor("E8F1FE").set();
        }
        sheet.freezePane(0, 1);
        int at = 1;
        for (List<?> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                if (row.get(column) instanceof Long number) {
                    sheet.value(at, column, number);
                } else {
                    sheet.value(at, column, row.get(column).toString());
                }
            }
            at++;
        }
        sheet.finish();
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
