package org.furikae.exchange;

import static org.furikae.exchange.UnreadableFile.Reason.UNREADABLE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of pairs to compare, xlsx or csv (formats.md 11). It is no table of the intake: its columns are all optional, and
 * those that are not known here belong to the row and are kept. In a workbook the one sheet counts that has a known column.
 */
public final class PairFile implements Closeable {
    private static final String TABLE = "比較する組";
    /** Columns of the widest table; with those that a comparison adds it fits into a worksheet. */
    private static final int MOST_COLUMNS = 16_000;

    private final InputTables tables;
    private final int sheet;
    private final Header header;
    private final List<String> notices;

    private PairFile(InputTables tables, int sheet, Header header, List<String> notices) {
        this.tables = tables;
        this.sheet = sheet;
        this.header = header;
        this.notices = List.copyOf(notices);
    }

    /**
     * @param fileName the name that the user gave the file
     * @throws UnreadableFile when nothing can be read from it
     */
    public static PairFile open(Path file, String fileName, Limits limits) throws IOException, UnreadableFile {
        InputTables tables = InputTables.open(file, fileName, limits);
        boolean opened = false;
        try {
            PairFile pairs = of(tables);
            opened = true;
            return pairs;
        } finally {
            if (!opened) {
                tables.close();
            }
        }
    }

    private static PairFile of(InputTables tables) throws IOException, UnreadableFile {
        int found = -1;
        List<String> notices = new ArrayList<>();
        for (int i = 0; i < tables.sheets().size(); i++) {
            if (header(tables, i).known() == 0) {
                notices.add("シート「" + tables.sheets().get(i) + "」は読み込みませんでした");
            } else if (found >= 0) {
                throw new UnreadableFile(UNREADABLE, TABLE + "のシートが2つ以上あります。1つだけ残して保存し直してください");
            } else {
                found = i;
            }
        }
        if (found < 0) {
            throw new UnreadableFile(
                    UNREADABLE,
                    "1行目に" + TABLE + "の見出しがありません。"
                            + String.join(
                                    "、",
                                    PairColumns.ALL.stream().map(Column::header).toList())
                            + " のうち、ある列の見出しを入れてください");
        }
        Header header = header(tables, found);
        check(header);
        if (!header.unknown().isEmpty()) {
            notices.add("次の列は比較に使わず、そのまま書き出します: " + String.join("、", header.unknown()));
        }
        return new PairFile(tables, found, header, notices);
    }

    private static void check(Header header) throws UnreadableFile {
        if (!header.twice().isEmpty()) {
            throw new UnreadableFile(
                    UNREADABLE, "同じ列が2つ以上あります: " + String.join("、", header.twice()) + "。1行目の見出しを直してください");
        }
        if (header.texts().size() > MOST_COLUMNS) {
            throw new UnreadableFile(UNREADABLE, "列が多すぎます（上限" + MOST_COLUMNS + "列）。いらない列を除いてください");
        }
    }

    private static Header header(InputTables tables, int sheet) throws IOException, UnreadableFile {
        return new Header(PairColumns.ALL, SheetAssignment.firstRow(tables, sheet));
    }

    /** All headers as given, in the order of the file. */
    public List<String> headers() {
        return header.texts();
    }

    /** What was left aside, in Japanese. */
    public List<String> notices() {
        return notices;
    }

    /**
     * Hands every row to {@code handler}, in file order and in the memory of one row. Blank rows are skipped and do not count.
     *
     * @throws UnreadableFile when the file turns out to be broken in the middle; rows handed out before it are void then
     */
    public RowCount read(PairHandler handler) throws IOException, UnreadableFile {
        String name = tables.sheets().get(sheet);
        try (RowSource rows = tables.rows(sheet)) {
            return rows.next()
                    ? new PairRows(name.isEmpty() ? TABLE : name, header).read(rows, handler)
                    : RowCount.NONE;
        }
    }

    @Override
    public void close() throws IOException {
        tables.close();
    }
}
