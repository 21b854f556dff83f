package org.furikae.app.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.fixture.NaiveRegister;
import org.furikae.app.fixture.Sample;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.claim.Claim;
import org.furikae.decision.Decision;
import org.furikae.decision.Explanation;
import org.furikae.decision.FilingKind;
import org.furikae.exchange.TableKind;
import org.furikae.ruleset.ShippedRuleset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedecisionTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
    private static final Explanation NONE =
            new Explanation("", FilingKind.CURRENT, List.of(), List.of(), List.of(), List.of());

    private static List<Claim> claims;
    private static List<Decision> decisions;

    @BeforeAll
    static void decide() {
        Sample sample = Sample.generate(800, 250, 22);
        claims = sample.facts(TableKind.CLAIMS);
        decisions = ShippedRuleset.reconciler()
                .decide(
                        sample.submissions(),
                        new NaiveRegister(sample.facts(TableKind.REGISTRATIONS), sample.insurers()),
                        sample.insurers(),
                        AS_OF);
    }

    private static Redecision redecision(Decision before, boolean explained, Decision after) {
        FiledClaim filed = new FiledClaim(1, 1, claims.get(0));
        return new Redecision(
                new DecisionTable.Stored(1, 1, before, Instant.EPOCH, Optional.empty(), true, 1, explained),
                new ClaimDecision(filed, after, 2, Set.of()));
    }

    @Test
    void the_same_again_with_a_later_as_of_date_is_no_change() {
        Decision decision = decisions.get(0);

        assertThat(redecision(decision, true, decision.withKnownAsOf(AS_OF.plusDays(1)))
                        .isChange())
                .isFalse();
    }

    @Test
    void another_explanation_is_a_change_but_one_that_is_not_here_is_none() {
        Decision decision = decisions.get(0);
        Decision archived = decision.withExplanation(NONE);

        assertThat(redecision(archived, true, decision).isChange()).isTrue();
        assertThat(redecision(archived, false, decision.withKnownAsOf(AS_OF.plusDays(1)))
                        .isChange())
                .isFalse();
    }

    @Test
    void a_decision_without_its_explanation_gives_way_to_one_that_says_something_else() {
        Decision decision = decisions.get(0);
        Decision other = decisions.stream()
                .filter(one -> one.outcome() != decision.outcome())
                .findFirst()
                .orElseThrow();

        assertThat(redecision(decision.withExplanation(NONE), false, other).isChange())
                .isTrue();
    }
}
