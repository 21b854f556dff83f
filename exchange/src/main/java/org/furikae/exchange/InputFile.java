package org.furikae.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of tables that somebody hands in: an xlsx workbook or a csv file (formats.md 1).
 *
 * <p>Opening checks what can be known without looking at the rows: type, size, checksums, sheets and headers. Reading hands
 * out the rows in file order and needs the memory of one row, whatever the length of the file. A table may be read more
 * than once; one file is read by one thread at a time.
 */
public final class InputFile implements Closeable {
    private final InputTables tables;
    private final SheetAssignment assignment;

    private InputFile(InputTables tables, SheetAssignment assignment) {
        this.tables = tables;
        this.assignment = assignment;
    }

    /** The same with {@link Limits#UPLOAD}. */
    public static InputFile open(Path file, String fileName, Set<TableKind> expected)
            throws IOException, UnreadableFile {
        return open(file, fileName, expected, Limits.UPLOAD);
    }

    /**
     * Opens a file that holds one or more of the expected tables. A csv file, or a workbook with a single sheet of whatever
     * name, holds the one expected table; if several are expected, the one whose columns it has. Otherwise sheets count by
     * their names.
     *
     * @param file where the content lies
     * @param fileName the name that the user gave it
     * @param expected at least one; when several, any of them may be absent
     * @throws UnreadableFile when nothing can be read from it
     */
    public static InputFile open(Path file, String fileName, Set<TableKind> expected, Limits limits)
            throws IOException, UnreadableFile {
        if (expected.isEmpty()) {
            throw new IllegalArgumentException("at least one table must be expected");
        }
        InputTables tables = InputTables.open(file, fileName, limits);
        boolean opened = false;
        try {
            InputFile input = new InputFile(tables, SheetAssignment.of(tables, EnumSet.copyOf(expected)));
            opened = true;
            return input;
        } finally {
            if (!opened) {
                tables.close();
            }
        }
    }

    /** The tables that the file holds, in canonical order. */
    public Set<TableKind> tables() {
        return assignment.sheets().keySet();
    }

    /** What was left aside, in Japanese: unknown sheets and columns, once each. */
    public List<String> notices() {
        return assignment.notices();
    }

    /**
     * Hands every row of a table to {@code handler}, in file order. Blank rows are skipped and do not count.
     *
     * @param <R> the table's {@link TableKind#factType()}
     * @throws UnreadableFile when the file turns out to be broken in the middle; rows handed out before it are void then
     * @throws IllegalArgumentException when the file does not hold the table
     */
    // The kind fixes the type of its facts (TableKind.factType), which the type system cannot see.
    @SuppressWarnings("unchecked")
    public <R> RowCount read(TableKind kind, RowHandler<R> handler) throws IOException, UnreadableFile {
        Map<TableKind, Integer> sheets = assignment.sheets();
        if (!sheets.containsKey(kind)) {
            throw new IllegalArgumentException("the file holds no " + kind.code());
        }
        int sheet = sheets.get(kind);
        String name = tables.sheets().get(sheet);
        try (RowSource rows = tables.rows(sheet)) {
            return new TableReader<>(
                            kind, name.isEmpty() ? kind.label() : name, (RowMapping<R>) RowMapping.of(kind), handler)
                    .read(rows);
        }
    }

    @Override
    public void close() throws IOException {
        tables.close();
    }
}
