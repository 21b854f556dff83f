package org.furikae.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static List<Agreement.Pair> pairs(int count, LookCategory one, LookCategory other) {
        return Collections.nCopies(count, new Agreement.Pair(one, other));
    }

    /** The example of Cohen's that text books use: 20 and 15 agreed, 5 and 10 not: 0.7 observed, 0.5 by chance. */
    @Test
    void kappa_is_agreement_beyond_chance() {
        List<Agreement.Pair> all = new ArrayList<>(pairs(20, LookCategory.BILL, LookCategory.BILL));
        all.addAll(pairs(15, LookCategory.RETURN, LookCategory.RETURN));
        all.addAll(pairs(5, LookCategory.BILL, LookCategory.RETURN));
        all.addAll(pairs(10, LookCategory.RETURN, LookCategory.BILL));

        Agreement agreement = Agreement.of(all);

        assertThat(agreement.pairs()).isEqualTo(50);
        assertThat(agreement.agreed()).isEqualTo(35);
        assertThat(agreement.kappa().orElseThrow()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void always_is_one_and_never_is_below_zero() {
        List<Agreement.Pair> always = new ArrayList<>(pairs(3, LookCategory.BILL, LookCategory.BILL));
        always.addAll(pairs(2, LookCategory.NOBODY, LookCategory.NOBODY));
        assertThat(Agreement.of(always).kappa().orElseThrow()).isCloseTo(1, within(1e-9));

        List<Agreement.Pair> never = new ArrayList<>(pairs(3, LookCategory.BILL, LookCategory.NOBODY));
        never.addAll(pairs(3, LookCategory.NOBODY, LookCategory.BILL));
        assertThat(Agreement.of(never).kappa().orElseThrow()).isCloseTo(-1, within(1e-9));
    }

    @Test
    void without_cases_or_with_one_category_only_there_is_no_kappa() {
        assertThat(Agreement.of(List.of()).kappa()).isEmpty();
        assertThat(Agreement.of(pairs(4, LookCategory.BILL, LookCategory.BILL)).kappa())
                .isEmpty();
    }
}
