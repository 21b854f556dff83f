package org.furikae.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/** Claims that other rules would decide otherwise, one row each. Rows are out of memory once written. */
public final class ChangedClaimWriter implements Closeable {
    private static final String SHEET = "変わる判定";
    private static final List<OutputColumn> COLUMNS = List.of(
            new OutputColumn("レセプトID", ColumnType.CODE),
            new OutputColumn("結果（今）", ColumnType.TEXT),
            new OutputColumn("結果（下書き）", ColumnType.TEXT),
            new OutputColumn("請求先（今）", ColumnType.CODE),
            new OutputColumn("請求先（下書き）", ColumnType.CODE),
            new OutputColumn("保険者負担額（今）", ColumnType.NUMBER),
            new OutputColumn("保険者負担額（下書き）", ColumnType.NUMBER),
            new OutputColumn("理由（今）", ColumnType.TEXT),
            new OutputColumn("理由（下書き）", ColumnType.TEXT));

    private final OutputTable table;
    private final List<Closeable> closing;

    private ChangedClaimWriter(OutputTable table, List<Closeable> closing) {
        this.table = table;
        this.closing = closing;
    }

    /** Closes {@code out} when it is closed. */
    public static ChangedClaimWriter csv(OutputStream out) throws IOException {
        CsvOutput csv = new CsvOutput(out, COLUMNS);
        return new ChangedClaimWriter(csv, List.of(csv));
    }

    /** Closes {@code out} when it is closed. */
    public static ChangedClaimWriter workbook(OutputStream out) throws IOException {
        WorkbookOutput workbook = new WorkbookOutput(out);
        WorkbookOutput.Sheet sheet = workbook.sheet(SHEET, COLUMNS, Set.of());
        return new ChangedClaimWriter(sheet, List.of(sheet, workbook));
    }

    /**
     * Adds a claim.
     *
     * @param before label of the outcome by the rules in force, insurers, yen, reason
     * @param after the same by the others
     */
    public void claim(String claimId, Side before, Side after) throws IOException {
        table.row(List.of(
                claimId,
                before.outcome(),
                after.outcome(),
                before.insurers(),
                after.insurers(),
                String.valueOf(before.yen()),
                String.valueOf(after.yen()),
                before.reason(),
                after.reason()));
    }

    /**
     * What rules decide about a claim.
     *
     * @param outcome label
     * @param insurers numbers with blanks between them
     */
    public record Side(String outcome, String insurers, long yen, String reason) {}

    @Override
    public void close() throws IOException {
        for (Closeable one : closing) {
            one.close();
        }
    }
}
