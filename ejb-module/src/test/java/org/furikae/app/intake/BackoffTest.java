package org.furikae.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private static Duration waitAfter(Backoff backoff) {
        backoff.failed(NOW);
        return Duration.between(NOW, backoff.until());
    }

    @Test
    void waits_twice_as_long_after_each_failure_but_never_longer_than_fifteen_seconds() {
        Backoff backoff = new Backoff();

        assertThat(waitAfter(backoff)).isEqualTo(Duration.ofMillis(500));
        assertThat(waitAfter(backoff)).isEqualTo(Duration.ofSeconds(1));
        assertThat(waitAfter(backoff)).isEqualTo(Duration.ofSeconds(2));
        for (int i = 0; i < 10; i++) {
            waitAfter(backoff);
        }
        assertThat(waitAfter(backoff)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void begins_anew_after_a_success() {
        Backoff backoff = new Backoff();
        waitAfter(backoff);
        waitAfter(backoff);

        backoff.succeeded();

        assertThat(waitAfter(backoff)).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.isFirst()).isTrue();
    }
}
