package org.furikae.harness.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void a_time_is_better_than_its_bar_when_it_is_shorter() {
        Figure figure = Figure.of("server", Figure.Unit.SECONDS, List.of(40.0, 20.0, 30.0, 90.0, 25.0))
                .against(60)
                .beside("the database alone", 5);

        assertThat(figure.row())
                .isEqualTo("| server | 30.0 s | 60.0 s | 2.00 | 5, 20.0 s to 90.0 s | the database alone: 5.0 s |");
    }

    @Test
    void a_speed_is_better_than_its_bar_when_it_is_higher() {
        Figure figure = Figure.of("rules", Figure.Unit.perSecond("claims"), List.of(30_000.0, 10_000.0, 40_000.0))
                .against(20_000);

        assertThat(figure.ratio()).contains(1.5);
        assertThat(figure.row()).startsWith("| rules | 30,000 claims/s | 20,000 claims/s | 1.50 |");
    }

    @Test
    void nineteen_of_twenty_rounds_do_not_exceed_the_95th_percentile() {
        Figure figure = Figure.of(
                "page",
                Figure.Unit.MILLIS,
                IntStream.rangeClosed(1, 20).mapToObj(i -> (double) i).toList());

        assertThat(figure.at(0.95)).isEqualTo(19);
        assertThat(figure.median()).isEqualTo(10);
        assertThat(figure.ratio()).isEmpty();
    }
}
