package org.furikae.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row as given, for evidence and for handing it back to be mended.
 *
 * @param sheet the sheet's name, or the table's name for a csv file
 * @param rowNumber from 1, the header's row included
 * @param headers as given, unknown columns included
 * @param values one for each header, empty when blank; a value that may not be kept is masked
 */
public record RawRow(TableKind kind, String sheet, int rowNumber, List<String> headers, List<String> values) {
    /** Stands for a value that may not be kept. */
    public static final String MASK = "************";

    /** Header to text as given, in the order of the file. Columns without header are left out. */
    public Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            if (!headers.get(i).isBlank()) {
                cells.putIfAbsent(headers.get(i), values.get(i));
            }
        }
        return cells;
    }

    /** Without the values, which are personal data. */
    @Override
    public String toString() {
        return "RawRow[" + sheet + " " + rowNumber + "]";
    }
}
