package org.furikae.exchange;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table that goes on over as many pages as it takes, with its headers on each. */
final class PrintedTable {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");
    private static final Color HEADER = new Color(0xD9E2F3);
    private static final float SIZE = 7.5f;
    private static final float LINE = 10;
    private static final float PADDING = 3;
    /** Narrower than this no column of text is made to fit the page. */
    private static final float NARROWEST = 40;

    private final List<OutputColumn> columns;
    private final List<List<String>> rows;
    private final PrintedText text;
    private final float[] widths;

    /** @param table numbers are set in groups of three digits, at the right */
    PrintedTable(StatementTables.Titled table, PrintedText text) throws IOException {
        this.columns = table.columns();
        this.rows = table.rows().stream().map(this::grouped).toList();
        this.text = text;
        this.widths = widths();
    }

    private List<String> grouped(List<String> row) {
        List<String> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            cells.add(isNumber(i) ? grouped(row.get(i)) : row.get(i));
        }
        return cells;
    }

    /** 1234567 becomes 1,234,567, however long. */
    static String grouped(String number) {
        if (!WHOLE_NUMBER.matcher(number).matches()) {
            return number;
        }
        StringBuilder grouped = new StringBuilder(number);
        int first = number.startsWith("-") ? 1 : 0;
        for (int i = number.length() - 3; i > first; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    private boolean isNumber(int column) {
        return columns.get(column).type() == ColumnType.NUMBER;
    }

    /** As wide as the longest text; what does not fit the page is taken from columns of text, which then break their lines. */
    private float[] widths() throws IOException {
        float[] natural = new float[columns.size()];
        for (int i = 0; i < natural.length; i++) {
            natural[i] = text.width(columns.get(i).header(), SIZE);
        }
        for (List<String> row : rows) {
            for (int i = 0; i < natural.length; i++) {
                natural[i] = Math.max(natural[i], text.width(row.get(i), SIZE));
            }
        }
        float total = 0;
        float spare = 0;
        for (int i = 0; i < natural.length; i++) {
            natural[i] += 2 * PADDING;
            total += natural[i];
            spare += isNumber(i) ? 0 : Math.max(0, natural[i] - NARROWEST);
        }
        float excess = Math.max(0, total - PrintedPages.WIDTH);
        float taken = spare == 0 ? 0 : Math.min(1, excess / spare);
        float left = Math.max(0, excess - spare);
        for (int i = 0; i < natural.length; i++) {
            natural[i] -= isNumber(i) ? 0 : Math.max(0, natural[i] - NARROWEST) * taken;
            natural[i] *= PrintedPages.WIDTH / (PrintedPages.WIDTH + left);
        }
        return natural;
    }

    /** Height of the header and the first row, which should not be parted from a title. */
    float beginning() throws IOException {
        return height(lines(headers())) + (rows.isEmpty() ? 0 : height(lines(rows.get(0))));
    }

    void draw(PrintedPages pages) throws IOException {
        List<List<String>> header = lines(headers());
        draw(pages, header, true);
        for (List<String> row : rows) {
            List<List<String>> lines = lines(row);
            if (!pages.fits(height(lines))) {
                pages.next();
                draw(pages, header, true);
            }
            draw(pages, lines, false);
        }
    }

    private List<String> headers() {
        return columns.stream().map(OutputColumn::header).toList();
    }

    private List<List<String>> lines(List<String> row) throws IOException {
        List<List<String>> lines = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            // A hair more than the width, as sums of widths are not exact.
            lines.add(text.lines(row.get(i), SIZE, widths[i] - 2 * PADDING + 0.01f));
        }
        return lines;
    }

    private static float height(List<List<String>> lines) {
        return lines.stream().mapToInt(List::size).max().orElse(1) * LINE + PADDING;
    }

    private void draw(PrintedPages pages, List<List<String>> cells, boolean header) throws IOException {
        float height = height(cells);
        float x = PrintedPages.MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            if (header) {
                pages.fill(x, widths[i], height, HEADER);
            }
            pages.frame(x, widths[i], height);
            float below = LINE - 1;
            for (String line : cells.get(i)) {
                float indent = isNumber(i) && !header ? widths[i] - PADDING - text.width(line, SIZE) : PADDING;
                pages.write(line, x + indent, below, SIZE);
                below += LINE;
            }
            x += widths[i];
        }
        pages.down(height);
    }
}
