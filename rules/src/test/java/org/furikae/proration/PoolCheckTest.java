package org.furikae.proration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A small run of the check whose large run is in docs/proration.md. */
class PoolCheckTest {
    @Test
    void two_thousand_random_pools_are_shared_exactly_and_taken_back_exactly() {
        PoolCheck check = new PoolCheck(2026);

        check.run(2_000);

        assertThat(check.shares()).isGreaterThan(40_000);
        assertThat(check.reversals()).isGreaterThan(4_000);
        assertThat(check.againstNothing()).isPositive();
    }
}
