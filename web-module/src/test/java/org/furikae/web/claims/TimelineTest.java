package org.furikae.web.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.furikae.claim.TreatmentDays;
import org.furikae.decision.Explanation;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.Explanation.RegistrationView;
import org.furikae.decision.FilingKind;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final TreatmentDays DAYS = new TreatmentDays(YearMonth.of(2026, 8), List.of(3, 24));

    @Test
    void a_period_begins_where_the_one_before_it_ends() {
        Timeline timeline = Timeline.of(
                explanation(candidate(
                        "P1",
                        true,
                        period("R2", LocalDate.of(2026, 4, 1), Optional.empty()),
                        period("R1", LocalDate.of(2025, 10, 1), Optional.of(LocalDate.of(2026, 4, 1))))),
                DAYS);

        Timeline.Row earlier = timeline.rows().get(0);
        Timeline.Row later = timeline.rows().get(1);
        assertThat(earlier.registration().registrationId()).isEqualTo("R1");
        assertThat(earlier.x() + earlier.width()).isCloseTo(later.x(), within(0.2));
        assertThat(later.x() + later.width()).isCloseTo(Timeline.RIGHT, within(0.2));
        assertThat(later.endsAfter()).isTrue();
        assertThat(earlier.endsAfter()).isFalse();
        assertThat(later.y()).isGreaterThan(earlier.y());
    }

    @Test
    void days_of_treatment_lie_in_the_treatment_month() {
        Timeline timeline = Timeline.of(explanation(), DAYS);
        assertThat(timeline.days()).extracting(Timeline.Mark::day).isEqualTo(DAYS.dates());
        assertThat(timeline.days())
                .allSatisfy(mark -> assertThat(mark.x())
                        .isBetween(
                                timeline.band().x(),
                                timeline.band().x() + timeline.band().width()));
    }

    @Test
    void unknown_days_are_no_marks() {
        TreatmentDays unknown = new TreatmentDays(YearMonth.of(2026, 8), List.of());
        assertThat(Timeline.of(explanation(), unknown).days()).isEmpty();
    }

    @Test
    void a_period_that_covers_a_treatment_day_is_drawn_over_it() {
        Timeline timeline = Timeline.of(
                explanation(candidate(
                        "P1", true, period("R1", LocalDate.of(2026, 8, 3), Optional.of(LocalDate.of(2026, 8, 4))))),
                DAYS);
        Timeline.Row row = timeline.rows().get(0);
        assertThat(timeline.days().get(0).x()).isBetween(row.x(), row.x() + row.width());
        assertThat(timeline.days().get(1).x()).isGreaterThan(row.x() + row.width());
    }

    @Test
    void what_goes_on_beyond_the_picture_is_marked_and_what_lies_outside_is_not_drawn() {
        Timeline timeline = Timeline.of(
                explanation(candidate(
                        "P1",
                        true,
                        period("OLD", LocalDate.of(1990, 1, 1), Optional.of(LocalDate.of(2000, 1, 1))),
                        period("LONG", LocalDate.of(2000, 1, 1), Optional.of(LocalDate.of(2040, 1, 1))),
                        period("FUTURE", LocalDate.of(2040, 1, 1), Optional.empty()))),
                DAYS);
        assertThat(timeline.rows()).extracting(Timeline.Row::hidden).containsExactly(true, false, true);
        assertThat(timeline.rows().get(1).beginsBefore()).isTrue();
        assertThat(timeline.rows().get(1).endsAfter()).isTrue();
        assertThat(timeline.rows().get(1).x()).isEqualTo(Timeline.LEFT);
    }

    @Test
    void the_person_found_comes_first_and_others_look_different() {
        Timeline timeline = Timeline.of(
                explanation(
                        candidate("P2", false, period("R9", LocalDate.of(2026, 1, 1), Optional.empty())),
                        candidate("P1", true, period("R1", LocalDate.of(2026, 1, 1), Optional.empty()))),
                DAYS);
        assertThat(timeline.rows()).extracting(Timeline.Row::personKey).containsExactly("P1", "P2");
        assertThat(timeline.rows())
                .extracting(Timeline.Row::styleClass)
                .containsExactly("timeline-own", "timeline-other");
        assertThat(timeline.height()).isGreaterThan(timeline.rows().get(1).barY());
    }

    private static Explanation explanation(CandidateView... candidates) {
        return new Explanation("", FilingKind.CURRENT, List.of(), List.of(candidates), List.of(), List.of());
    }

    private static CandidateView candidate(String key, boolean chosen, RegistrationView... registrations) {
        return new CandidateView(key, Optional.empty(), List.of(), List.of(registrations), chosen, "");
    }

    private static RegistrationView period(String id, LocalDate from, Optional<LocalDate> until) {
        return new RegistrationView(id, "138057", "", "", "1", "", from, until, from, "有効", false);
    }
}
