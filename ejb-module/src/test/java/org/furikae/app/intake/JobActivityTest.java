package org.furikae.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class JobActivityTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Instant now = Instant.parse("2026-11-29T12:00:00Z");
    private final JobActivity activity = new JobActivity(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    private void later(int seconds) {
        now = now.plusSeconds(seconds);
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
