package org.furikae.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LockRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final LockRule rule = new LockRule(10, 10);

    private static StoredAccount account(int failures, Instant lastFailedAt, Optional<Instant> lockedUntil) {
        return new StoredAccount(
                "yamada",
                0,
                true,
                "hash",
                Optional.empty(),
                false,
                failures,
                Optional.ofNullable(lastFailedAt),
                lockedUntil,
                0,
                Optional.empty(),
                false,
                0,
                false,
                Set.of(Role.REVIEWER));
    }

    @Test
    void the_tenth_failure_in_a_row_locks_for_ten_minutes() {
        assertThat(rule.count(account(0, null, Optional.empty()), NOW)).isEqualTo(1);
        assertThat(rule.isReachedBy(rule.count(account(8, NOW.minusSeconds(1), Optional.empty()), NOW)))
                .isFalse();
        assertThat(rule.isReachedBy(rule.count(account(9, NOW.minusSeconds(599), Optional.empty()), NOW)))
                .isTrue();
        assertThat(rule.end(NOW)).isEqualTo(NOW.plusSeconds(600));
    }

    @Test
    void failures_before_a_pause_are_forgotten() {
        assertThat(rule.count(account(9, NOW.minusSeconds(600), Optional.empty()), NOW))
                .isEqualTo(1);
    }

    @Test
    void a_lock_ends_at_its_moment() {
        assertThat(account(0, NOW, Optional.of(NOW.plusSeconds(1))).isLocked(NOW))
                .isTrue();
        assertThat(account(0, NOW, Optional.of(NOW)).isLocked(NOW)).isFalse();
    }
}
