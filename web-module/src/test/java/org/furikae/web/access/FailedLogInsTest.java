package org.furikae.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedLogInsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final FailedLogIns failures = new FailedLogIns(3);

    private void fail(String client, int times, Instant at) {
        for (int i = 0; i < times; i++) {
            failures.failed(client, at);
        }
    }

    @Test
    void a_client_with_too_many_failures_waits_and_others_do_not() {
        fail("192.0.2.1", 2, NOW);
        assertThat(failures.mustWait("192.0.2.1", NOW)).isFalse();
        fail("192.0.2.1", 1, NOW);
        assertThat(failures.mustWait("192.0.2.1", NOW)).isTrue();
        assertThat(failures.mustWait("192.0.2.2", NOW)).isFalse();
    }

    @Test
    void the_wait_ends_ten_minutes_after_the_first_failure() {
        fail("192.0.2.1", 1, NOW);
        fail("192.0.2.1", 5, NOW.plusSeconds(300));
        assertThat(failures.mustWait("192.0.2.1", NOW.plusSeconds(599))).isTrue();
        assertThat(failures.mustWait("192.0.2.1", NOW.plusSeconds(600))).isFalse();
        fail("192.0.2.1", 1, NOW.plusSeconds(600));
        assertThat(failures.mustWait("192.0.2.1", NOW.plusSeconds(600))).isFalse();
    }

    @Test
    void many_clients_do_not_fill_the_memory() {
        fail("192.0.2.1", 3, NOW);
        for (int i = 0; i < 10_000; i++) {
            failures.failed("client-" + i, NOW);
        }
        assertThat(failures.mustWait("192.0.2.1", NOW)).isFalse();
    }
}
