package org.furikae.exchange;

import java.util.ArrayList;
import java.util.List;

/** Numbers the columns of a table while they are declared. */
final class ColumnList {
    private final List<Column> columns = new ArrayList<>();

    Column required(String header, String alias, ColumnType type, String hint, String sample) {
        return add(header, alias, type, true, hint, List.of(), sample);
    }

    Column optional(String header, String alias, ColumnType type, String hint, String sample) {
        return add(header, alias, type, false, hint, List.of(), sample);
    }

    Column requiredChoice(String header, String alias, List<String> choices, String hint, String sample) {
        return add(header, alias, ColumnType.CHOICE, true, hint, choices, sample);
    }

    Column choice(String header, String alias, List<String> choices, String hint, String sample) {
        return add(header, alias, ColumnType.CHOICE, false, hint, choices, sample);
    }

    List<Column> all() {
        return List.copyOf(columns);
    }

    private Column add(
            String header,
            String alias,
            ColumnType type,
            boolean required,
            String hint,
            List<String> choices,
            String sample) {
        Column column = new Column(columns.size(), header, alias, type, required, hint, choices, sample);
        columns.add(column);
        return column;
    }
}
