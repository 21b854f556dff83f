package org.furikae.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.furikae.decision.Outcome;
import org.junit.jupiter.api.Test;

class StackedBarsTest {
    private static final List<String> STYLES = List.of("billed", "for-people", "shared");

    @Test
    void the_segments_of_a_bar_stand_on_each_other_and_on_the_axis() {
        StackedBars chart =
                StackedBars.of(STYLES, List.of(new StackedBars.Column("8/15", List.of(40L, 0L, 20L)), column(80)));

        StackedBars.Bar bar = chart.bars().get(0);
        double below = StackedBars.LOWER;
        for (StackedBars.Segment segment : bar.segments()) {
            assertThat(segment.y() + segment.height()).isCloseTo(below, within(0.2));
            below = segment.y();
        }
        assertThat(chart.top()).isEqualTo(80);
        assertThat(chart.bars().get(1).segments().get(0).y()).isEqualTo(StackedBars.UPPER);
        assertThat(bar.segments()).extracting(StackedBars.Segment::style).containsExactly("billed", "shared");
        assertThat(bar.segments()).extracting(StackedBars.Segment::series).containsExactly(0, 2);
        assertThat(bar.segments()).extracting(StackedBars.Segment::count).containsExactly(40L, 20L);
        assertThat(bar.label()).isEqualTo("8/15");
        assertThat(bar.total()).isEqualTo(60);
    }

    @Test
    void bars_follow_each_other_without_touching() {
        List<StackedBars.Bar> bars = bars(14);
        for (int i = 1; i < bars.size(); i++) {
            assertThat(bars.get(i).x())
                    .isGreaterThan(bars.get(i - 1).x() + bars.get(i - 1).width());
        }
        assertThat(bars.get(0).x()).isGreaterThan(StackedBars.LEFT);
        assertThat(bars.get(13).x() + bars.get(13).width()).isLessThan(StackedBars.WIDTH);
    }

    @Test
    void of_many_bars_some_are_labelled_the_last_always() {
        assertThat(bars(16)).allMatch(StackedBars.Bar::labelled);
        assertThat(bars(30).stream().filter(StackedBars.Bar::labelled)).hasSize(15);
        assertThat(bars(30).get(29).labelled()).isTrue();
        assertThat(bars(92).stream().filter(StackedBars.Bar::labelled)).hasSizeBetween(10, 16);
    }

    @Test
    void columns_without_counts_are_an_empty_chart() {
        assertThat(StackedBars.of(STYLES, List.of(column(0))).isEmpty()).isTrue();
        assertThat(StackedBars.of(STYLES, List.of()).isEmpty()).isTrue();
        assertThat(StackedBars.of(STYLES, List.of(column(1))).isEmpty()).isFalse();
    }

    @Property
    void the_axis_reaches_over_the_highest_bar_in_four_whole_steps(
            @ForAll @LongRange(min = 0, max = 1L << 50) long highest) {
        long top = StackedBars.roundUp(highest);
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

    private static List<StackedBars.Bar> bars(int count) {
        return StackedBars.of(
                        STYLES,
                        IntStream.range(0, count).mapToObj(i -> column(1 + i)).toList())
                .bars();
    }

    private static StackedBars.Column column(long count) {
        return new StackedBars.Column("", LongStream.of(count).boxed().toList());
    }
}
