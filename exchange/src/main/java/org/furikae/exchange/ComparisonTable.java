package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.identity.Comparison;
import org.furikae.identity.ItemComparison;

/** The table 比較結果: the row as given, then what comparing its two sides gave (formats.md 9 and 11). */
final class ComparisonTable {
    static final String SHEET = "比較結果";

    private static final List<String> ADDED = List.of("漢字氏名判定", "カナ氏名判定", "生年月日判定", "性別判定", "住所判定", "許容内訳", "一致度");

    private ComparisonTable() {}

    /** @param given headers of the rows as given */
    static List<OutputColumn> columns(List<String> given) {
        return Stream.concat(given.stream(), ADDED.stream())
                .map(header -> new OutputColumn(header, TEXT))
                .toList();
    }

    /** The level is that of the pair alone: nothing else about the two persons is known here. */
    static List<String> row(Pair pair, Comparison comparison) {
        List<String> row = new ArrayList<>(pair.values());
        comparison.items().forEach(item -> row.add(item.verdict().name()));
        row.add(tolerances(comparison));
        row.add(comparison.level(false).name());
        return row;
    }

    /** {@code 漢字=異体字;住所=番地の表記・建物名の有無}; empty when nothing was tolerated. */
    private static String tolerances(Comparison comparison) {
        return comparison.items().stream()
                .filter(item -> !item.tolerance().isEmpty())
                .map((ItemComparison item) -> item.item().label() + "=" + item.tolerance())
                .collect(Collectors.joining(";"));
    }
}
