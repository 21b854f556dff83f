package org.furikae.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.furikae.exchange.value.CodeText;

/** The header row of a table: which column of the file holds which column of the table (formats.md 1). */
final class Header {
    private static final int ABSENT = -1;

    private final List<String> texts;
    /** Position in the file by {@link Column#index()}. */
    private final int[] positions;

    private final List<String> unknown = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();
    private final List<Column> columns;

    /** @param columns those of the table, each at its {@link Column#index()} */
    Header(List<Column> columns, List<InputCell> cells) {
        this.columns = columns;
        this.texts = cells.stream().map(InputCell::text).toList();
        this.positions = new int[columns.size()];
        Arrays.fill(positions, ABSENT);
        Map<String, Column> byName = names(columns);
        for (int i = 0; i < texts.size(); i++) {
            String name = CodeText.foldLabel(texts.get(i));
            Column column = byName.get(name);
            if (column == null) {
                if (!name.isEmpty() && !name.equals(CodeText.foldLabel(RejectedRows.REASON_HEADER))) {
                    unknown.add(texts.get(i).strip());
                }
            } else if (positions[column.index()] == ABSENT) {
                positions[column.index()] = i;
            } else {
                twice.add(column.header());
            }
        }
    }

    private static Map<String, Column> names(List<Column> columns) {
        Map<String, Column> names = new HashMap<>();
        for (Column column : columns) {
            names.put(CodeText.foldLabel(column.header()), column);
            names.put(CodeText.foldLabel(column.alias()), column);
        }
        return names;
    }

    /** Headers as given, in the order of the file. */
    List<String> texts() {
        return texts;
    }

    boolean isBlank() {
        return texts.stream().allMatch(String::isBlank);
    }

    /** How many of the table's columns are there. */
    long known() {
        return Arrays.stream(positions).filter(position -> position != ABSENT).count();
    }

    /** Headers that the table does not have. */
    List<String> unknown() {
        return unknown;
    }

    /** Columns that come twice, under whatever name. */
    List<String> twice() {
        return twice;
    }

    /** Required columns that are not there. */
    List<String> missing() {
        return columns.stream()
                .filter(column -> column.required() && positions[column.index()] == ABSENT)
                .map(Column::header)
                .collect(Collectors.toList());
    }

    /** The cell of a column in a row; blank when the file has no such column or the row ends before it. */
    InputCell cell(List<InputCell> row, Column column) {
        int position = positions[column.index()];
        return position == ABSENT || position >= row.size() ? InputCell.BLANK : row.get(position);
    }

    /** Position of a column in the file, or -1. */
    int position(Column column) {
        return positions[column.index()];
    }
}
