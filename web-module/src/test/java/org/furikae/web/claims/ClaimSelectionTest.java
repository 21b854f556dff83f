package org.furikae.web.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.reconciliation.ClaimFilter;
import org.furikae.decision.Outcome;
import org.junit.jupiter.api.Test;

class ClaimSelectionTest {
    private final ClaimSelection selection = new ClaimSelection();

    @Test
    void nothing_chosen_means_everything() {
        assertThat(selection.filter()).isEqualTo(ClaimFilter.ALL);
        assertThat(selection.isEverything()).isTrue();
    }

    @Test
    void what_was_chosen_reaches_the_services_without_spaces_around() {
        selection.setOutcomes(List.of(Outcome.REVIEW, Outcome.INQUIRY));
        selection.setInsurer(" 06130017 ");
        selection.setInstitution("13");
        selection.setMonth(YearMonth.of(2026, 8));
        selection.setText("　山田 ");
        selection.setBatchId(5L);

        assertThat(selection.filter())
                .isEqualTo(new ClaimFilter(
                        Set.of(Outcome.REVIEW, Outcome.INQUIRY),
                        "06130017",
                        "13",
                        Optional.of(YearMonth.of(2026, 8)),
                        "山田",
                        Optional.of(5L)));
    }

    @Test
    void clearing_leaves_nothing_behind() {
        selection.setOutcomes(List.of(Outcome.REVIEW));
        selection.setText("山田");
        selection.setBatchId(5L);
        selection.clear();
        assertThat(selection.filter()).isEqualTo(ClaimFilter.ALL);
    }
}
