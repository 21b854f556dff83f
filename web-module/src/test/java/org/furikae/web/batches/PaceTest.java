package org.furikae.web.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void nothing_is_known_at_the_first_look() {
        Pace pace = Pace.start(NOW, 100);
        assertThat(pace.perSecond()).isEmpty();
        assertThat(pace.until(1000)).isEmpty();
    }

    @Test
    void speed_and_time_left_follow_from_two_looks() {
        Pace pace = Pace.start(NOW, 100).look(NOW.plusSeconds(4), 500);
        assertThat(pace.perSecond()).contains(100.0);
        assertThat(pace.until(1050)).contains(Duration.ofSeconds(6));
    }

    @Test
    void only_the_last_seconds_count() {
        Pace pace = Pace.start(NOW, 0)
                .look(NOW.plusSeconds(15), 15)
                .look(NOW.plusSeconds(25), 1015)
                .look(NOW.plusSeconds(30), 1515);
        assertThat(pace.perSecond()).contains(100.0);
    }

    @Test
    void a_count_that_stands_still_has_no_speed() {
        assertThat(Pace.start(NOW, 5).look(NOW.plusSeconds(9), 5).perSecond()).isEmpty();
    }

    @Test
    void a_count_that_falls_begins_anew() {
        Pace pace = Pace.start(NOW, 0).look(NOW.plusSeconds(5), 50).look(NOW.plusSeconds(6), 3);
        assertThat(pace).isEqualTo(Pace.start(NOW.plusSeconds(6), 3));
    }

    @Test
    void more_than_everything_leaves_no_time() {
        assertThat(Pace.start(NOW, 0).look(NOW.plusSeconds(1), 10).until(5)).contains(Duration.ZERO);
    }
}
