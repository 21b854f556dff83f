package org.furikae.batch.precision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A small run of the check whose large run is in docs/precision.md. */
class FalseLinkTest {
    private static final int PEOPLE = 12_000;
    private static Tally tally;

    @BeforeAll
    static void decide_an_unknown_claim_for_each_of_twelve_thousand_people() {
        tally = new FalseLinkCheck(PEOPLE, 2026).run();
    }

    @Test
    void no_claim_is_billed_on_somebody_else_or_to_their_insurer() {
        assertThat(tally.falseLinks()).isEmpty();
        assertThat(tally.falseLinkCount()).isZero();
    }

    @Test
    void every_difficulty_is_planted_and_nearly_everybody_has_a_claim() {
        assertThat(tally.difficulties()).contains(Difficulty.values());
        assertThat(tally.claims()).isBetween(PEOPLE * 9L / 10, (long) PEOPLE);
    }

    @Test
    void nine_in_ten_resolvable_claims_are_decided_without_a_person() {
        assertThat(tally.automaticShare()).isGreaterThan(0.9);
    }
}
