package org.furikae.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.furikae.decision.Decision;
import org.furikae.decision.Explanation;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.Explanation.Day;
import org.furikae.decision.Explanation.RegistrationView;
import org.furikae.decision.Outcome;
import org.furikae.identity.Item;
import org.furikae.insurer.InsurerDirectory;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final InsurerDirectory INSURERS = World.insurers();
    private static final List<World.Case> CASES;
    private static final List<Decision> DECISIONS;

    static {
        World world = new World(23);
        CASES = IntStream.range(0, 1_000).mapToObj(world::next).toList();
        DECISIONS = CASES.stream()
                .map(one -> ShippedRuleset.reconciler()
                        .decide(
                                List.of(one.submission()),
                                (chunk, asOf) -> List.of(one.candidates(INSURERS)),
                                INSURERS,
                                World.AS_OF)
                        .get(0))
                .toList();
    }

    @Test
    void every_candidate_has_five_items_and_whoever_was_not_chosen_has_something_against_them() {
        List<CandidateView> candidates = DECISIONS.stream()
                .flatMap(decision -> decision.explanation().candidates().stream())
                .toList();

        assertThat(candidates)
                .allSatisfy(candidate -> assertThat(candidate.items())
                        .extracting(Explanation.ItemView::item)
                        .containsExactly(Item.values()))
                .allSatisfy(
                        candidate -> assertThat(candidate.against().isEmpty()).isEqualTo(candidate.chosen()))
                .anyMatch(CandidateView::chosen)
                .anyMatch(candidate -> candidate.against().contains("相違"))
                .anyMatch(candidate -> candidate.against().contains("ほかにも同じだけ一致する人がいる"));
    }

    @Test
    void each_treatment_day_names_the_registrations_of_the_person_that_cover_it() {
        for (int i = 0; i < CASES.size(); i++) {
            Decision decision = DECISIONS.get(i);
            List<LocalDate> days = CASES.get(i).submission().claim().treatment().dates();

            assertThat(decision.explanation().days()).extracting(Day::day).containsExactlyElementsOf(days);
            if (decision.outcome() == Outcome.SPLIT) {
                assertThat(decision.explanation().days())
                        .allSatisfy(day -> assertThat(day.registrationIds()).isNotEmpty());
            }
        }
    }

    @Test
    void the_registrations_that_parts_rest_on_are_marked_as_used() {
        assertThat(DECISIONS)
                .allSatisfy(decision -> assertThat(decision.explanation().candidates().stream()
                                .flatMap(candidate -> candidate.registrations().stream())
                                .filter(RegistrationView::usedForDecision)
                                .map(RegistrationView::registrationId))
                        .containsExactlyInAnyOrderElementsOf(decision.parts().stream()
                                .flatMap(part -> part.registrationId().stream())
                                .distinct()
                                .toList()));
    }

    @Test
    void the_rules_that_fired_are_named_in_the_order_of_the_rule_set_with_reason_source_and_version() {
        List<String> order =
                ShippedRuleset.ruleset().rules().stream().map(RuleInfo::name).toList();

        assertThat(DECISIONS).allSatisfy(decision -> {
            assertThat(decision.explanation().rules())
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(List.of(rule.reason(), rule.source(), rule.version(), rule.phase()))
                            .doesNotContain(""))
                    .extracting(Explanation.FiredRule::name)
                    .containsExactlyElementsOf(decision.rulesFired());
            assertThat(decision.rulesFired()).isSortedAccordingTo((a, b) -> order.indexOf(a) - order.indexOf(b));
            assertThat(decision.reason())
                    .isEqualTo(decision.explanation().sentence())
                    .endsWith("。");
        });
    }

    @Test
    void names_addresses_and_birth_dates_show_in_no_text_form_and_no_finding() {
        assertThat(CASES).allSatisfy(one -> {
            String family = one.submission().claim().patient().kanjiName().substring(0, 2);
            Decision decision = DECISIONS.get(CASES.indexOf(one));
            assertThat(one.submission().toString()).doesNotContain(family);
            assertThat(decision.toString()).doesNotContain(family, "霞が関");
            assertThat(decision.explanation().findings()).noneMatch(finding -> finding.contains(family));
            assertThat(decision.reason()).doesNotContain(family);
        });
    }
}
