package org.furikae.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final Instant FIRST = Instant.parse("2026-11-25T15:31:06Z");

    @Test
    void many_failures_within_the_time_of_a_stop_are_no_reason_to_give_a_batch_up() {
        Attempts attempts = Attempts.NONE;
        for (int second = 0; second < 100; second++) {
            attempts = attempts.another(9, 0, FIRST.plusSeconds(second));
        }

        assertThat(attempts.areEnough(FIRST.plusSeconds(100))).isFalse();
        assertThat(attempts.another(9, 0, FIRST.plusSeconds(120)).areEnough(FIRST.plusSeconds(120)))
                .isTrue();
    }

    @Test
    void two_failures_are_not_enough_however_long_they_last() {
        Attempts two = Attempts.NONE.another(9, 0, FIRST).another(9, 0, FIRST.plusSeconds(600));

        assertThat(two.areEnough(FIRST.plusSeconds(600))).isFalse();
    }

    @Test
    void a_batch_that_got_further_begins_anew_and_so_does_another_batch() {
        Attempts three = Attempts.NONE.another(9, 0, FIRST).another(9, 0, FIRST).another(9, 0, FIRST);
        Instant later = FIRST.plusSeconds(600);

        assertThat(three.areEnough(later)).isTrue();
        assertThat(three.another(9, 150, later).areEnough(later)).isFalse();
        assertThat(three.another(10, 0, later).areEnough(later)).isFalse();
    }
}
