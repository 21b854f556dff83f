package org.furikae.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.furikae.claim.Yen;
import org.furikae.decision.Decision;
import org.furikae.decision.DecisionPart;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.ExplanationJson;
import org.furikae.decision.Reconciler;
import org.furikae.decision.Submission;
import org.furikae.identity.IdentityLevel;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Candidates;
import org.furikae.registration.PersonHistory;
import org.furikae.registration.RegisterLookup;
import org.junit.jupiter.api.Test;

class ReconciliationPropertiesTest {
    private static final Reconciler RECONCILER = ShippedRuleset.reconciler();
    private static final InsurerDirectory INSURERS = World.insurers();

    @Property(tries = 600)
    void the_parts_of_a_decision_add_up_to_the_claim(@ForAll long seed) {
        World.Case one = new World(seed).next(1);

        Decision decision = decide(one.submission(), one.candidates(INSURERS));

        assertThat(decision.parts().stream().mapToLong(DecisionPart::points).sum())
                .isEqualTo(one.submission().claim().points());
        assertThat(decision.parts().stream().map(DecisionPart::insurerAmount).reduce(Yen.ZERO, Yen::plus))
                .isEqualTo(one.submission().claim().insurerAmount());
        assertThat(decision.parts().stream().map(DecisionPart::part))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, decision.parts().size())
                                .boxed()
                                .toList());
    }

    @Property(tries = 600)
    void the_order_of_candidates_and_registrations_changes_nothing(@ForAll long seed, @ForAll long order) {
        World.Case one = new World(seed).next(1);
        Candidates candidates = one.candidates(INSURERS);
        Random random = new Random(order);
        Candidates reordered =
                new Candidates(reordered(candidates.byFiledKey(), random), reordered(candidates.byFiveItems(), random));
        List<org.furikae.registration.Registration> rows = new ArrayList<>(one.rows());
        Collections.shuffle(rows, random);

        String expected = ExplanationJson.write(decide(one.submission(), candidates));

        assertThat(ExplanationJson.write(decide(one.submission(), reordered))).isEqualTo(expected);
        assertThat(ExplanationJson.write(
                        decide(one.submission(), new World.Case(one.submission(), rows).candidates(INSURERS))))
                .isEqualTo(expected);
    }

    @Property(tries = 600)
    void an_insurer_found_by_five_items_rests_on_one_person_at_level_a_or_b(@ForAll long seed) {
        World.Case one = new World(seed).next(1);

        Decision decision = decide(one.submission(), one.candidates(INSURERS));

        boolean rests =
                decision.parts().stream().anyMatch(part -> part.registrationId().isPresent());
        if (rests && decision.identityLevel().isPresent()) {
            assertThat(decision.identityLevel().orElseThrow()).isIn(IdentityLevel.A, IdentityLevel.B);
            assertThat(decision.explanation().candidates().stream()
                            .filter(candidate -> candidate
                                    .level()
                                    .filter(Set.of(IdentityLevel.A, IdentityLevel.B)::contains)
                                    .isPresent()))
                    .hasSize(1);
        }
        if (rests) {
            assertThat(decision.explanation().candidates().stream()
                            .filter(CandidateView::chosen)
                            .map(CandidateView::personKey))
                    .containsExactly(decision.personKey().orElseThrow());
        }
    }

    @Test
    void threads_chunks_and_the_order_of_claims_change_nothing() throws Exception {
        World world = new World(11);
        List<World.Case> cases = IntStream.range(0, 2_000).mapToObj(world::next).toList();
        Map<String, Candidates> candidates = new TreeMap<>();
        cases.forEach(one -> candidates.put(one.submission().claim().claimId(), one.candidates(INSURERS)));
        RegisterLookup register = (chunk, asOf) ->
                chunk.stream().map(one -> candidates.get(one.claim().claimId())).toList();
        List<Submission> submissions =
                cases.stream().map(World.Case::submission).collect(Collectors.toList());

        List<String> expected = json(RECONCILER.decide(submissions, register, INSURERS, World.AS_OF));

        Collections.shuffle(submissions, new Random(3));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<List<Decision>>> futures = new ArrayList<>();
        for (int from = 0; from < submissions.size(); from += 70) {
            List<Submission> chunk = submissions.subList(from, Math.min(from + 70, submissions.size()));
            futures.add(pool.submit(() -> RECONCILER.decide(chunk, register, INSURERS, World.AS_OF)));
        }
        List<Decision> inParallel = new ArrayList<>();
        for (Future<List<Decision>> future : futures) {
            inParallel.addAll(future.get());
        }
        pool.shutdown();
        assertThat(json(inParallel)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> json(List<Decision> decisions) {
        return decisions.stream().map(ExplanationJson::write).toList();
    }

    private static Decision decide(Submission submission, Candidates candidates) {
        return RECONCILER
                .decide(List.of(submission), (chunk, asOf) -> List.of(candidates), INSURERS, World.AS_OF)
                .get(0);
    }

    private static List<PersonHistory> reordered(List<PersonHistory> persons, Random random) {
        List<PersonHistory> list =
                persons.stream().map(person -> World.shuffled(person, random)).collect(Collectors.toList());
        Collections.shuffle(list, random);
        return list;
    }
}
