package org.furikae.exchange;

import java.util.List;

/**
 * A cell as it lies in a file.
 *
 * @param text the value as given; a date cell as {@code 2023-08-15}; an error cell as its error value
 * @param computed whether a formula gave the value
 */
record InputCell(Type type, String text, boolean computed) {
    static final InputCell BLANK = new InputCell(Type.TEXT, "");
    /** A formula that was never computed. */
    static final InputCell FORMULA_WITHOUT_VALUE = new InputCell(Type.FORMULA_WITHOUT_VALUE, "");

    InputCell(Type type, String text) {
        this(type, text, false);
    }

    static InputCell text(String text) {
        return text.isEmpty() ? BLANK : new InputCell(Type.TEXT, text);
    }

    /** The same value, as the result of a formula. */
    InputCell byFormula() {
        return new InputCell(type, text, true);
    }

    boolean isBlank() {
        return type == Type.TEXT && text.isBlank();
    }

    /** Whether a row of such cells is blank. */
    static boolean allBlank(List<InputCell> cells) {
        for (InputCell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    enum Type {
        TEXT,
        NUMBER,
        /** A number formatted as a date; the text is the ISO date. */
        DATE,
        /** A number formatted as a date that is no day of the calendar. */
        BAD_DATE,
        ERROR,
        FORMULA_WITHOUT_VALUE
    }
}
