package org.furikae.exchange;

import static org.furikae.exchange.UnreadableFile.Reason.UNREADABLE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which sheet of a file holds which table, decided by names and headers.
 *
 * @param sheets positions of sheets by table
 * @param notices what was left aside
 */
record SheetAssignment(Map<TableKind, Integer> sheets, List<String> notices) {
    /** A sheet of our own templates that explains the others. */
    static final String INSTRUCTIONS_SHEET = "説明";

    SheetAssignment {
        sheets = Collections.unmodifiableMap(new EnumMap<>(sheets));
        notices = List.copyOf(notices);
    }

    static SheetAssignment of(InputTables tables, Set<TableKind> expected) throws IOException, UnreadableFile {
        List<String> notices = new ArrayList<>();
        Map<TableKind, Integer> sheets = new EnumMap<>(TableKind.class);
        List<Integer> filled = IntStream.range(0, tables.sheets().size())
                .filter(sheet -> !tables.sheets().get(sheet).equals(INSTRUCTIONS_SHEET))
                .boxed()
                .toList();
        if (filled.size() == 1) {
            sheets.put(kindOfOnly(tables, filled.get(0), expected), filled.get(0));
        } else {
            byName(tables, expected, sheets, notices);
        }
        checkHeaders(tables, sheets, notices);
        return new SheetAssignment(sheets, notices);
    }

    private static TableKind kindOfOnly(InputTables tables, int sheet, Set<TableKind> expected)
            throws IOException, UnreadableFile {
        if (expected.size() == 1) {
            return expected.iterator().next();
        }
        Optional<TableKind> named = TableKind.named(tables.sheets().get(sheet)).filter(expected::contains);
        if (named.isPresent()) {
            return named.get();
        }
        List<InputCell> cells = firstRow(tables, sheet);
        return expected.stream()
                .filter(kind -> new Header(kind.columns(), cells).missing().isEmpty())
                .max(Comparator.comparingLong(kind -> new Header(kind.columns(), cells).known()))
                .or(() -> likeliest(expected, cells))
                .orElseThrow(() -> new UnreadableFile(
                        UNREADABLE, "どの表か分かりません。1行目に" + labels(expected) + "のどれかの見出しを入れるか、表の種類を選んで取り込んでください"));
    }

    /** The one table that knows most of the headers, so that the refusal can name the columns that it misses. */
    private static Optional<TableKind> likeliest(Set<TableKind> expected, List<InputCell> cells) {
        Map<TableKind, Long> known = new EnumMap<>(TableKind.class);
        expected.forEach(kind -> known.put(kind, new Header(kind.columns(), cells).known()));
        long most = known.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<TableKind> best = expected.stream()
                .filter(kind -> most > 0 && known.get(kind) == most)
                .toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private static void byName(
            InputTables tables, Set<TableKind> expected, Map<TableKind, Integer> sheets, List<String> notices)
            throws UnreadableFile {
        Set<String> unknown = new HashSet<>();
        for (int i = 0; i < tables.sheets().size(); i++) {
            String name = tables.sheets().get(i);
            Optional<TableKind> kind = TableKind.named(name).filter(expected::contains);
            if (kind.isEmpty()) {
                if (!name.equals(INSTRUCTIONS_SHEET) && unknown.add(name)) {
                    notices.add("シート「" + name + "」は読み込みませんでした");
                }
            } else if (sheets.putIfAbsent(kind.get(), i) != null) {
                throw new UnreadableFile(UNREADABLE, "シート「" + kind.get().label() + "」が2つあります。1つにまとめて保存し直してください");
            }
        }
        if (sheets.isEmpty()) {
            throw new UnreadableFile(UNREADABLE, "シート" + labels(expected) + "がありません。表のあるシートの名前を直して保存し直してください");
        }
    }

    /** One message for everything that is wrong with the headers of all sheets. */
    private static void checkHeaders(InputTables tables, Map<TableKind, Integer> sheets, List<String> notices)
            throws IOException, UnreadableFile {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<TableKind, Integer> entry : sheets.entrySet()) {
            String table = "「" + entry.getKey().label() + "」";
            Header header = new Header(entry.getKey().columns(), firstRow(tables, entry.getValue()));
            if (header.isBlank()) {
                faults.add(table + "の1行目に見出しがありません");
                continue;
            }
            if (!header.missing().isEmpty()) {
                faults.add(table + "に必要な列がありません: " + String.join("、", header.missing()));
            }
            if (!header.twice().isEmpty()) {
                faults.add(table + "に同じ列が2つ以上あります: " + String.join("、", header.twice()));
            }
            if (!header.unknown().isEmpty()) {
                notices.add(table + "の次の列は読み込みませんでした: " + String.join("、", header.unknown()));
            }
        }
        if (!faults.isEmpty()) {
            throw new UnreadableFile(UNREADABLE, String.join("。", faults) + "。1行目の見出しを直して取り込み直してください（ひな形をダウンロードできます）");
        }
    }

    /** The cells of row 1; none when the sheet begins further down. */
    static List<InputCell> firstRow(InputTables tables, int sheet) throws IOException, UnreadableFile {
        try (RowSource rows = tables.rows(sheet)) {
            return rows.next() && rows.rowNumber() == 1 ? List.copyOf(rows.cells()) : List.of();
        }
    }

    private static String labels(Set<TableKind> kinds) {
        return kinds.stream().map(kind -> "「" + kind.label() + "」").collect(Collectors.joining());
    }
}
