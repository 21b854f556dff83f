package org.furikae.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedLogInsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final FailedLogIns failed = new FailedLogIns();

    @Test
    void the_eleventh_attempt_has_to_wait() {
        fail("yamada", FailedLogIns.ALLOWED - 1);
        assertThat(failed.mustWait("yamada", "10.0.0.1", NOW)).isFalse();
        fail("yamada", 1);
        assertThat(failed.mustWait("yamada", "10.0.0.1", NOW)).isTrue();
        assertThat(failed.mustWait("YAMADA", "10.0.0.1", NOW)).isTrue();
    }

    @Test
    void others_do_not_wait() {
        fail("yamada", FailedLogIns.ALLOWED);
        assertThat(failed.mustWait("sato", "10.0.0.1", NOW)).isFalse();
        assertThat(failed.mustWait("yamada", "10.0.0.2", NOW)).isFalse();
    }

    @Test
    void the_wait_ends() {
        fail("yamada", FailedLogIns.ALLOWED);
        Instant later = NOW.plus(FailedLogIns.MEMORY);
        assertThat(failed.mustWait("yamada", "10.0.0.1", later)).isFalse();
        failed.failed("yamada", "10.0.0.1", later);
        assertThat(failed.mustWait("yamada", "10.0.0.1", later)).isFalse();
    }

    @Test
    void the_right_password_makes_earlier_ones_forgotten() {
        fail("yamada", FailedLogIns.ALLOWED - 1);
        failed.succeeded("yamada", "10.0.0.1");
        fail("yamada", 1);
        assertThat(failed.mustWait("yamada", "10.0.0.1", NOW)).isFalse();
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            failed.failed(name, "10.0.0.1", NOW);
        }
    }
}
