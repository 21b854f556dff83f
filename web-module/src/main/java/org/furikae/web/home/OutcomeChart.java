package org.furikae.web.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.furikae.app.reconciliation.Figures;

/**
 * Where the bars of the chart of decided claims stand, in units of its view box. The page draws them; here is only arithmetic.
 *
 * @param top highest value on the axis, at least 1
 */
public record OutcomeChart(List<Bar> bars, List<Line> lines, long top) {
    public static final int WIDTH = 960;
    public static final int HEIGHT = 300;
    static final int LEFT = 64;
    static final int UPPER = 16;
    static final int LOWER = 256;
    private static final int RIGHT = 952;
    private static final int STEPS = 4;
    private static final double FILLED = 0.62;

    /** A day's bar. */
    public record Bar(LocalDate day, double x, double width, double middle, long total, List<Segment> segments) {
        /** Month and day, as people say it. */
        public String label() {
            return day.getMonthValue() + "/" + day.getDayOfMonth();
        }
    }

    /** One colour of a bar. */
    public record Segment(OutcomeGroup group, long count, double y, double height) {}

    /** A line of the axis with its value. */
    public record Line(long value, double y) {}

    /** The chart of these days, from left to right. */
    public static OutcomeChart of(List<Figures.Day> days) {
        long highest = days.stream().mapToLong(OutcomeChart::total).max().orElse(0);
        long top = roundUp(highest);
        List<Bar> bars = new ArrayList<>();
        double room = (double) (RIGHT - LEFT) / Math.max(1, days.size());
        for (int i = 0; i < days.size(); i++) {
            double middle = LEFT + room * (i + 0.5);
            double width = room * FILLED;
            bars.add(new Bar(
                    days.get(i).day(),
                    rounded(middle - width / 2),
                    rounded(width),
                    rounded(middle),
                    total(days.get(i)),
                    segments(days.get(i), top)));
        }
        List<Line> lines = LongStream.rangeClosed(0, STEPS)
                .mapToObj(step -> new Line(top * step / STEPS, rounded(y(top * step / STEPS, top))))
                .distinct()
                .toList();
        return new OutcomeChart(List.copyOf(bars), lines, top);
    }

    /** Whether nothing was decided on any of the days. */
    public boolean isEmpty() {
        return bars.stream().allMatch(bar -> bar.total() == 0);
    }

    private static List<Segment> segments(Figures.Day day, long top) {
        Map<OutcomeGroup, Long> counts = byGroup(day);
        List<Segment> segments = new ArrayList<>();
        long below = 0;
        for (Map.Entry<OutcomeGroup, Long> entry : counts.entrySet()) {
            long above = below + entry.getValue();
            if (entry.getValue() > 0) {
                double upper = y(above, top);
                segments.add(
                        new Segment(entry.getKey(), entry.getValue(), rounded(upper), rounded(y(below, top) - upper)));
            }
            below = above;
        }
        return List.copyOf(segments);
    }

    static Map<OutcomeGroup, Long> byGroup(Figures.Day day) {
        Map<OutcomeGroup, Long> counts = new EnumMap<>(OutcomeGroup.class);
        for (OutcomeGroup group : OutcomeGroup.values()) {
            counts.put(group, 0L);
        }
        day.byOutcome().forEach((outcome, count) -> counts.merge(OutcomeGroup.of(outcome), count, Long::sum));
        return counts;
    }

    private static long total(Figures.Day day) {
        return day.byOutcome().values().stream().mapToLong(Long::longValue).sum();
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
