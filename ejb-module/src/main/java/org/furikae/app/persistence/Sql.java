package org.furikae.app.persistence;

/** Pieces of SQL statements made of lists of columns, which are names with commas between them. */
public final class Sql {
    private Sql() {}

    /** An insert statement with one question mark for each column. */
    public static String insertInto(String table, String columns) {
        long count = columns.chars().filter(c -> c == ',').count() + 1;
        return "insert into " + table + " (" + columns + ") values (" + "?,".repeat(Math.toIntExact(count - 1)) + "?)";
    }

    /** The columns, each with the name of its table in front. */
    public static String qualified(String table, String columns) {
        return table + "." + columns.replace(", ", ", " + table + ".");
    }

    /** A pattern for {@code like} that fits what begins with {@code text}, to the letter. */
    public static String beginningWith(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
