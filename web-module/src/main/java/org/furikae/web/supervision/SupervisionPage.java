package org.furikae.web.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.furikae.app.supervision.Backlog;
import org.furikae.app.supervision.DayThroughput;
import org.furikae.app.supervision.MonthCounts;
import org.furikae.app.supervision.NamedCounts;
import org.furikae.app.supervision.OutcomeCounts;
import org.furikae.app.supervision.Supervision;
import org.furikae.web.chart.OutcomeGroup;
import org.furikae.web.chart.StackedBars;
import org.furikae.web.format.Formats;
import org.furikae.web.language.Texts;

/** What supervisors watch. */
@Named
@RequestScoped
public class SupervisionPage {
    private static final int DAYS = 30;
    private static final int MONTHS = 12;
    private static final int MOST = 20;

    @Inject
    private Supervision supervision;

    @Inject
    private Texts texts;

    private Backlog backlog;
    private List<DayThroughput> days;
    private List<MonthCounts> months;
    private List<NamedCounts> institutions;
    private List<NamedCounts> insurers;

    public Backlog getBacklog() {
        if (backlog == null) {
            backlog = supervision.backlog();
        }
        return backlog;
    }

    public List<Backlog.Age> getAges() {
        return Arrays.asList(Backlog.Age.values());
    }

    public List<DayThroughput> getDays() {
        if (days == null) {
            days = supervision.throughput(LocalDate.now(Formats.JAPAN), DAYS);
        }
        return days;
    }

    public StackedBars getThroughputChart() {
        return StackedBars.of(
                List.of("billed", "for-people"),
                getDays().stream()
                        .map(day -> new StackedBars.Column(
                                day.day().getMonthValue() + "/" + day.day().getDayOfMonth(),
                                List.of(day.byRules(), day.byPeople())))
                        .toList());
    }

    /** Who makes decisions, in the order of the chart's colours. */
    public List<String> getMakers() {
        return List.of(texts.of("supervision.byRules"), texts.of("supervision.byPeople"));
    }

    /** Newest first. */
    public List<MonthCounts> getMonths() {
        if (months == null) {
            months = supervision.byMonth(MONTHS);
        }
        return months;
    }

    public StackedBars getMonthChart() {
        List<MonthCounts> oldestFirst = new ArrayList<>(getMonths());
        Collections.reverse(oldestFirst);
        return StackedBars.of(
                getGroups().stream().map(OutcomeGroup::styleName).toList(),
                oldestFirst.stream()
                        .map(month -> new StackedBars.Column(month.month().toString(), byGroup(month.counts())))
                        .toList());
    }

    /** Claims by group, in the order of the groups. */
    public List<Long> byGroup(OutcomeCounts counts) {
        return List.copyOf(OutcomeGroup.gathered(counts.byOutcome()).values());
    }

    public List<OutcomeGroup> getGroups() {
        return Arrays.asList(OutcomeGroup.values());
    }

    public List<NamedCounts> getInstitutions() {
        if (institutions == null) {
            institutions = supervision.byInstitution(MOST);
        }
        return institutions;
    }

    public List<NamedCounts> getInsurers() {
        if (insurers == null) {
            insurers = supervision.byFiledInsurer(MOST);
        }
        return insurers;
    }
}
