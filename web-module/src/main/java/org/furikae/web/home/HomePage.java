package org.furikae.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.furikae.app.reconciliation.Figures;
import org.furikae.decision.Outcome;
import org.furikae.web.chart.OutcomeGroup;
import org.furikae.web.chart.StackedBars;
import org.furikae.web.format.Formats;

/** The figures of today, and of the two weeks that end with it. */
@Named
@RequestScoped
public class HomePage {
    private static final int DAYS = 14;

    @Inject
    private Figures figures;

    private Figures.Day today;
    private List<Figures.Day> days;
    private StackedBars chart;

    @PostConstruct
    void load() {
        LocalDate day = LocalDate.now(Formats.JAPAN);
        today = figures.of(day);
        days = figures.until(day, DAYS);
        chart = StackedBars.of(
                getGroups().stream().map(OutcomeGroup::styleName).toList(),
                days.stream().map(HomePage::column).toList());
    }

    public Figures.Day getToday() {
        return today;
    }

    /** Claims decided today, whatever the outcome. */
    public long getDecided() {
        return today.byOutcome().values().stream().mapToLong(Long::longValue).sum();
    }

    public long getCount(Outcome outcome) {
        return today.byOutcome().getOrDefault(outcome, 0L);
    }

    public List<Outcome> getOutcomes() {
        return Arrays.asList(Outcome.values());
    }

    public StackedBars getChart() {
        return chart;
    }

    public List<OutcomeGroup> getGroups() {
        return Arrays.asList(OutcomeGroup.values());
    }

    public List<Figures.Day> getDays() {
        return days;
    }

    public long groupCount(Figures.Day day, OutcomeGroup group) {
        return OutcomeGroup.gathered(day.byOutcome()).get(group);
    }

    private static StackedBars.Column column(Figures.Day day) {
        return new StackedBars.Column(
                day.day().getMonthValue() + "/" + day.day().getDayOfMonth(),
                List.copyOf(OutcomeGroup.gathered(day.byOutcome()).values()));
    }
}
