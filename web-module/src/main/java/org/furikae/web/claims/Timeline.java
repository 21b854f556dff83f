package org.furikae.web.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.furikae.claim.TreatmentDays;
import org.furikae.decision.Explanation;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.Explanation.RegistrationView;

/**
 * Where the qualification periods and the days of treatment stand on a picture, in units of its view box. The page draws them;
 * here is only arithmetic. The picture shows a window around the treatment month; periods that go on beyond it are marked.
 *
 * @param height of the view box, which grows with the number of rows
 * @param band the treatment month
 * @param days single days of treatment; empty when the whole month counts
 */
public record Timeline(List<Row> rows, List<Tick> ticks, Band band, List<Mark> days, int height) {
    public static final int WIDTH = 960;
    static final int LEFT = 16;
    static final int RIGHT = 944;
    static final int TOP = 48;
    static final int ROW = 52;
    private static final int MONTHS_BEFORE = 18;
    private static final int MONTHS_AFTER = 6;
    private static final int TICK_MONTHS = 3;

    /**
     * One period.
     *
     * @param personKey whose it is
     * @param chosen whether it belongs to the person found
     * @param y upper edge of the row; its words stand above its bar
     * @param hidden whether the whole period lies outside the window
     */
    public record Row(
            RegistrationView registration,
            String personKey,
            boolean chosen,
            double x,
            double width,
            int y,
            boolean beginsBefore,
            boolean endsAfter,
            boolean hidden) {

        public int textY() {
            return y + 16;
        }

        public int barY() {
            return y + 23;
        }

        /** For style sheets: used for the decision, of the person found, or of somebody else. */
        public String styleClass() {
            if (registration.usedForDecision()) {
                return "timeline-used";
            }
            return chosen ? "timeline-own" : "timeline-other";
        }
    }

    /** A month on the axis. */
    public record Tick(YearMonth month, double x) {}

    /** A stretch of time. */
    public record Band(double x, double width) {}

    /** A day of treatment. */
    public record Mark(LocalDate day, double x) {}

    /** The picture of a decision. */
    public static Timeline of(Explanation explanation, TreatmentDays treatment) {
        Window window = new Window(
                treatment.month().minusMonths(MONTHS_BEFORE).atDay(1),
                treatment.month().plusMonths(MONTHS_AFTER + 1L).atDay(1));
        List<Row> rows = new ArrayList<>();
        Stream<CandidateView> chosenFirst = explanation.candidates().stream()
                .sorted(Comparator.comparing(CandidateView::chosen).reversed());
        chosenFirst.forEach(candidate -> candidate.registrations().stream()
                .sorted(Comparator.comparing(RegistrationView::qualifiedFrom))
                .forEach(registration -> rows.add(row(registration, candidate, TOP + rows.size() * ROW, window))));
        return new Timeline(
                List.copyOf(rows),
                ticks(window),
                band(treatment, window),
                treatment.known()
                        ? treatment.dates().stream()
                                .map(day -> new Mark(day, window.x(day) + window.dayWidth() / 2))
                                .toList()
                        : List.of(),
                TOP + rows.size() * ROW + 12);
    }

    private static Row row(RegistrationView registration, CandidateView candidate, int y, Window window) {
        LocalDate from = registration.qualifiedFrom();
        Optional<LocalDate> until = registration.qualifiedUntil();
        double x = window.x(from);
        double end = until.map(window::x).orElse((double) RIGHT);
        boolean hidden = !from.isBefore(window.until())
                || until.map(day -> !day.isAfter(window.from())).orElse(false);
        return new Row(
                registration,
                candidate.personKey(),
                candidate.chosen(),
                rounded(x),
                rounded(hidden ? 0 : Math.max(3, end - x)),
                y,
                from.isBefore(window.from()),
                until.map(day -> day.isAfter(window.until())).orElse(true),
                hidden);
    }

    private static List<Tick> ticks(Window window) {
        List<Tick> ticks = new ArrayList<>();
        for (YearMonth month = YearMonth.from(window.from());
                month.plusMonths(1).atDay(1).isBefore(window.until());
                month = month.plusMonths(TICK_MONTHS)) {
            ticks.add(new Tick(month, rounded(window.x(month.atDay(1)))));
        }
        return List.copyOf(ticks);
    }

    private static Band band(TreatmentDays treatment, Window window) {
        double from = window.x(treatment.month().atDay(1));
        double until = window.x(treatment.month().plusMonths(1).atDay(1));
        return new Band(rounded(from), rounded(until - from));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** From the first day to the first day that is not shown. */
    private record Window(LocalDate from, LocalDate until) {
        double x(LocalDate day) {
            double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, until);
            return LEFT + (RIGHT - LEFT) * Math.min(1, Math.max(0, share));
        }

        double dayWidth() {
            return (double) (RIGHT - LEFT) / ChronoUnit.DAYS.between(from, until);
        }
    }
}
