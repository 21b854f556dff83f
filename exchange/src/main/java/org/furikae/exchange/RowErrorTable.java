package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.NUMBER;
import static org.furikae.exchange.ColumnType.TEXT;

import java.util.List;

/** The table 行エラー: one row per error of a rejected row (formats.md 1). */
final class RowErrorTable {
    static final String SHEET = "行エラー";
    static final String FILE = "row_errors.csv";
    static final List<OutputColumn> COLUMNS = List.of(
            new OutputColumn("ファイル", TEXT),
            new OutputColumn("シート", TEXT),
            new OutputColumn("行", NUMBER),
            new OutputColumn("列", TEXT),
            new OutputColumn("値", TEXT),
            new OutputColumn(RejectedRows.REASON_HEADER, TEXT));

    private RowErrorTable() {}

    static List<String> row(String fileName, RowError error) {
        return List.of(
                fileName,
                error.sheet(),
                Integer.toString(error.rowNumber()),
                error.column(),
                error.value(),
                error.message());
    }
}
