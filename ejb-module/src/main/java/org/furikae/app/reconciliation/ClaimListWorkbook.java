package org.furikae.app.reconciliation;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.furikae.decision.Outcome;

/** A list of claims as a workbook. Rows are out of memory once written; texts are text cells, never formulas. */
final class ClaimListWorkbook implements Closeable {
    private static final List<String> HEADERS = List.of(
            "レセプトID",
            "受付番号",
            "診療年月",
            "医療機関コード",
            "医療機関名",
            "漢字氏名",
            "保険者番号（請求時）",
            "結果",
            "結果名",
            "保険者番号（請求先）",
            "保険者名（請求先）",
            "請求点数",
            "保険者負担額",
            "理由");
    private static final List<Integer> WIDTHS = List.of(18, 10, 10, 14, 28, 16, 14, 18, 18, 14, 28, 10, 12, 60);
    private static final int ROWS_PER_FLUSH = 1_000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    ClaimListWorkbook(OutputStream out) throws IOException {
        workbook = new Workbook(out, "Furikae", null);
        sheet = workbook.newWorksheet("レセプト一覧");
        for (int column = 0; column < HEADERS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
            sheet.value(0, column, HEADERS.get(column));
            sheet.style(0, column).bold().fillColor("E8F1FE").set();
        }
        sheet.freezePane(0, 1);
    }

    void add(ClaimRow claim) throws IOException {
        row++;
        int column = 0;
        sheet.value(row, column++, claim.claimId());
        sheet.value(row, column++, claim.batchId());
        sheet.value(row, column++, claim.treatmentMonth().toString());
        sheet.value(row, column++, claim.institutionCode());
        sheet.value(row, column++, claim.institutionName());
        sheet.value(row, column++, claim.patientName());
        sheet.value(row, column++, claim.filedInsurerNumber());
        sheet.value(row, column++, claim.outcome().map(Outcome::name).orElse(""));
        sheet.value(row, column++, claim.outcome().map(Outcome::label).orElse("判定待ち"));
        sheet.value(row, column++, claim.billedInsurerNumber());
        sheet.value(row, column++, claim.billedInsurerName());
        sheet.value(row, column++, claim.points());
        sheet.value(row, column++, claim.insurerAmount().amount());
        sheet.value(row, column, claim.reason());
        if (row % ROWS_PER_FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
