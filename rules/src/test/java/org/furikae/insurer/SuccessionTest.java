package org.furikae.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private static final InsurerNumber FIRST = new InsurerNumber("06139984");
    private static final InsurerNumber SECOND = new InsurerNumber("06139976");
    private static final InsurerNumber THIRD = new InsurerNumber("06130017");
    private static final LocalDate MERGED = LocalDate.of(2023, 4, 1);

    @Test
    void an_insurer_answers_until_the_day_before_it_is_dissolved() {
        Succession succession = succession(insurer(FIRST, MERGED, THIRD));

        assertThat(succession.answering(FIRST, MERGED.minusDays(1))).contains(FIRST);
        assertThat(succession.answering(FIRST, MERGED)).contains(THIRD);
    }

    @Test
    void chains_are_followed_to_the_insurer_that_exists() {
        Succession succession = succession(insurer(FIRST, MERGED, SECOND), insurer(SECOND, MERGED.plusYears(1), THIRD));

        assertThat(succession.answering(FIRST, MERGED)).contains(SECOND);
        assertThat(succession.answering(FIRST, MERGED.plusYears(1))).contains(THIRD);
    }

    @Test
    void a_circle_or_a_missing_successor_has_no_answer() {
        assertThat(succession(insurer(FIRST, MERGED, SECOND), insurer(SECOND, MERGED, FIRST))
                        .answering(FIRST, MERGED))
                .isEmpty();
        assertThat(succession(insurer(FIRST, MERGED, null)).answering(FIRST, MERGED))
                .isEmpty();
    }

    @Test
    void those_that_follow_a_dissolved_insurer_are_named_up_to_the_one_that_exists() {
        Succession succession = succession(insurer(FIRST, MERGED, SECOND), insurer(SECOND, MERGED.plusYears(1), THIRD));

        assertThat(succession.successors(FIRST, MERGED.minusDays(1))).isEmpty();
        assertThat(succession.successors(FIRST, MERGED)).containsExactly(SECOND);
        assertThat(succession.successors(FIRST, MERGED.plusYears(1))).containsExactly(SECOND, THIRD);
        assertThat(succession(insurer(FIRST, MERGED, SECOND), insurer(SECOND, MERGED, FIRST))
                        .successors(FIRST, MERGED))
                .containsExactly(SECOND, FIRST);
    }

    @Test
    void an_insurer_outside_the_master_table_is_taken_to_exist() {
        assertThat(succession().answering(FIRST, MERGED)).contains(FIRST);
    }

    private static Succession succession(Insurer... insurers) {
        return new Succession(new InsurerDirectory(List.of(insurers)));
    }

    private static Insurer insurer(InsurerNumber number, LocalDate dissolved, InsurerNumber successor) {
        return new Insurer(
                number,
                "組合",
                InsurerKind.of(number),
                "13",
                Optional.empty(),
                Optional.of(dissolved),
                Optional.ofNullable(successor),
                "");
    }
}
