package org.furikae.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.furikae.app.reconciliation.Figures;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;
import org.junit.jupiter.api.Test;

class OutcomeChartTest {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 15);

    @Test
    void the_segments_of_a_bar_stand_on_each_other_and_on_the_axis() {
        OutcomeChart chart = OutcomeChart.of(List.of(day(
                DAY, Map.of(Outcome.AS_FILED, 30L, Outcome.SPLIT, 10L, Outcome.REVIEW, 20L, Outcome.UNRESOLVED, 20L))));

        OutcomeChart.Bar bar = chart.bars().get(0);
        double below = OutcomeChart.LOWER;
        for (OutcomeChart.Segment segment : bar.segments()) {
            assertThat(segment.y() + segment.height()).isCloseTo(below, within(0.2));
            below = segment.y();
        }
        assertThat(chart.top()).isEqualTo(80);
        assertThat(below).isEqualTo(OutcomeChart.UPPER);
        assertThat(bar.segments())
                .extracting(OutcomeChart.Segment::group)
                .containsExactly(OutcomeGroup.BILLED, OutcomeGroup.FOR_PEOPLE, OutcomeGroup.SHARED);
        assertThat(bar.segments()).extracting(OutcomeChart.Segment::count).containsExactly(40L, 20L, 20L);
        assertThat(bar.label()).isEqualTo("8/15");
    }

    @Test
    void days_follow_each_other_without_touching() {
        List<OutcomeChart.Bar> bars = OutcomeChart.of(java.util.stream.IntStream.range(0, 14)
                        .mapToObj(i -> day(DAY.plusDays(i), Map.of(Outcome.AS_FILED, 1L + i)))
                        .toList())
                .bars();
        for (int i = 1; i < bars.size(); i++) {
            assertThat(bars.get(i).x())
                    .isGreaterThan(bars.get(i - 1).x() + bars.get(i - 1).width());
        }
        assertThat(bars.get(0).x()).isGreaterThan(OutcomeChart.LEFT);
        assertThat(bars.get(13).x() + bars.get(13).width()).isLessThan(OutcomeChart.WIDTH);
    }

    @Test
    void two_weeks_without_decisions_are_an_empty_chart() {
        assertThat(OutcomeChart.of(List.of(day(DAY, Map.of()))).isEmpty()).isTrue();
        assertThat(OutcomeChart.of(List.of(day(DAY, Map.of(Outcome.AWAITING, 1L))))
                        .isEmpty())
                .isFalse();
    }

    @Property
    void the_axis_reaches_over_the_highest_bar_in_four_whole_steps(
            @ForAll @LongRange(min = 0, max = 1L << 50) long highest) {
        long top = OutcomeChart.roundUp(highest);
        assertThat(top).isGreaterThanOrEqualTo(highest).isPositive();
        assertThat(top % 4).isZero();
        assertThat(highest < 4 || top <= highest * 5 / 2 + 1).isTrue();
    }

    @Test
    void every_outcome_belongs_to_a_group() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(OutcomeGroup.of(outcome)).isNotNull();
        }
    }

    private static Figures.Day day(LocalDate day, Map<Outcome, Long> counts) {
        Map<Outcome, Long> all = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            all.put(outcome, counts.getOrDefault(outcome, 0L));
        }
        return new Figures.Day(day, 0, 0, all, 0, Yen.ZERO);
    }
}
