package org.furikae.exchange;

import java.util.List;

/**
 * A column of a table (formats.md 2 to 5).
 *
 * @param index position among the columns of its table, from 0
 * @param header the canonical Japanese header
 * @param alias the English header
 * @param hint what to enter, in one Japanese line
 * @param choices the words allowed in a {@link ColumnType#CHOICE}, otherwise empty
 * @param sample the value in the sample row of the template, empty for none
 */
public record Column(
        int index,
        String header,
        String alias,
        ColumnType type,
        boolean required,
        String hint,
        List<String> choices,
        String sample) {
    public Column {
        choices = List.copyOf(choices);
    }

    @Override
    public String toString() {
        return header;
    }
}
