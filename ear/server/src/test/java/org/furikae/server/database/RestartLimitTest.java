package org.furikae.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartLimitTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void more_than_the_limit_within_the_period_is_too_many() {
        RestartLimit limit = new RestartLimit(2, Duration.ofMinutes(5));

        assertThat(limit.allowed(NOON)).isTrue();
        assertThat(limit.allowed(NOON.plusSeconds(1))).isTrue();
        assertThat(limit.allowed(NOON.plusSeconds(2))).isFalse();
    }

    @Test
    void what_happened_before_the_period_is_forgotten() {
        RestartLimit limit = new RestartLimit(1, Duration.ofMinutes(5));

        assertThat(limit.allowed(NOON)).isTrue();
        assertThat(limit.allowed(NOON.plusSeconds(301))).isTrue();
    }
}
