package org.furikae.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Where the bars of a chart stand, in units of its view box. A page draws them; here is only arithmetic.
 *
 * @param top highest value on the axis, at least 1
 */
public record StackedBars(List<Bar> bars, List<Line> lines, long top) {
    public static final int WIDTH = 960;
    public static final int HEIGHT = 300;
    static final int LEFT = 64;
    static final int UPPER = 16;
    static final int LOWER = 256;
    private static final int RIGHT = 952;
    private static final int STEPS = 4;
    private static final double FILLED = 0.62;
    /** So many labels stand beside each other without touching. */
    private static final int MOST_LABELS = 16;

    /**
     * What a bar shows.
     *
     * @param counts from the axis upwards, one of each series
     */
    public record Column(String label, List<Long> counts) {
        public Column {
            counts = List.copyOf(counts);
        }

        long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * A bar.
     *
     * @param labelled whether there is room for its label
     */
    public record Bar(
            String label,
            boolean labelled,
            double x,
            double width,
            double middle,
            long total,
            List<Segment> segments) {}

    /**
     * One colour of a bar.
     *
     * @param series which one, from 0
     * @param style of the series, for style sheets
     */
    public record Segment(int series, String style, long count, double y, double height) {}

    /** A line of the axis with its value. */
    public record Line(long value, double y) {}

    /**
     * The chart of these columns, from left to right.
     *
     * @param styles one for each series
     */
    public static StackedBars of(List<String> styles, List<Column> columns) {
        long top = roundUp(columns.stream().mapToLong(Column::total).max().orElse(0));
        List<Bar> bars = new ArrayList<>();
        double room = (double) (RIGHT - LEFT) / Math.max(1, columns.size());
        int labelEvery = (columns.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (int i = 0; i < columns.size(); i++) {
            double middle = LEFT + room * (i + 0.5);
            double width = room * FILLED;
            Column column = columns.get(i);
            bars.add(new Bar(
                    column.label(),
                    (columns.size() - 1 - i) % labelEvery == 0,
                    rounded(middle - width / 2),
                    rounded(width),
                    rounded(middle),
                    column.total(),
                    segments(styles, column, top)));
        }
        List<Line> lines = LongStream.rangeClosed(0, STEPS)
                .mapToObj(step -> new Line(top * step / STEPS, rounded(y(top * step / STEPS, top))))
                .distinct()
                .toList();
        return new StackedBars(List.copyOf(bars), lines, top);
    }

    /** Whether there is nothing to see. */
    public boolean isEmpty() {
        return bars.stream().allMatch(bar -> bar.total() == 0);
    }

    private static List<Segment> segments(List<String> styles, Column column, long top) {
        List<Segment> segments = new ArrayList<>();
        long below = 0;
        for (int series = 0; series < column.counts().size(); series++) {
            long count = column.counts().get(series);
            long above = below + count;
            if (count > 0) {
                double upper = y(above, top);
                segments.add(
                        new Segment(series, styles.get(series), count, rounded(upper), rounded(y(below, top) - upper)));
            }
            below = above;
        }
        return List.copyOf(segments);
    }

    /** The next of 4, 8, 20, 40, 80, 200 …, so that the four lines stand on whole numbers. */
    static long roundUp(long highest) {
        long scale = 4;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (factor * scale >= highest) {
                    return factor * scale;
                }
            }
            scale = Math.multiplyExact(scale, 10);
        }
    }

    private static double y(long value, long top) {
        return LOWER - (double) (LOWER - UPPER) * value / top;
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
