package org.furikae.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobActivityTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SetClock clock = new SetClock();
    private final JobActivity activity = new JobActivity(clock);

    private void later(int seconds) {
        clock.later(seconds);
    }

    @Test
    void a_job_that_never_did_anything_is_quiet_after_its_time() {
        activity.begin();
        later(60);
        assertThat(activity.isQuietFor(MINUTE)).isFalse();
        later(1);
        assertThat(activity.isQuietFor(MINUTE)).isTrue();
    }

    @Test
    void a_part_may_take_as_long_as_it_likes() throws Exception {
        activity.begin();
        boolean quietMeanwhile = activity.during(() -> {
            later(3_600);
            return activity.isQuietFor(MINUTE);
        });

        assertThat(quietMeanwhile).isFalse();
        assertThat(activity.isQuietFor(MINUTE)).isFalse();
        later(61);
        assertThat(activity.isQuietFor(MINUTE)).isTrue();
    }

    @Test
    void a_part_that_fails_is_at_work_no_more() {
        activity.begin();
        assertThatThrownBy(() -> activity.during(() -> {
                    throw new IOException("no");
                }))
                .isInstanceOf(IOException.class);
        later(61);
        assertThat(activity.isQuietFor(MINUTE)).isTrue();
    }

    @Test
    void another_thread_at_work_keeps_the_job_alive() throws Exception {
        activity.begin();
        boolean quiet = activity.during(() -> {
            activity.during(() -> null);
            later(61);
            return activity.isQuietFor(MINUTE);
        });
        assertThat(quiet).isFalse();
    }
}
