package org.furikae.ruleset.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.furikae.claim.Yen;
import org.furikae.decision.Decision;
import org.furikae.decision.DecisionPart;
import org.furikae.decision.ExplanationJson;
import org.furikae.decision.FilingKind;
import org.furikae.decision.Outcome;
import org.furikae.decision.Reconciler;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;
import org.furikae.registration.SmallRegister;
import org.furikae.ruleset.ShippedRuleset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole finite space in which claims are decided, executed with the shipped rules. */
class DecisionGridTest {
    private static final Path PUBLISHED = Path.of("../docs/decision-grid.md");
    private static final Path MADE = Path.of("target/decision-grid.md");
    /** The two rules that pick a decision from proposals; without either of them the engine falls back to a review. */
    private static final Set<String> PICKS = Set.of("案が一つならそれを判定とする", "案が複数なら先に挙げた規則の案を判定とする");

    private static final Set<Outcome> AS_STATED =
            Set.of(Outcome.AS_FILED, Outcome.BRANCH_CORRECTED, Outcome.BILLED_AS_LOST);
    private static final Set<Outcome> BY_REGISTER = Set.of(Outcome.TRANSFERRED, Outcome.IDENTIFIED, Outcome.SPLIT);

    private static final Map<Cell, Decision> DECISIONS = new LinkedHashMap<>();

    @BeforeAll
    static void decide_every_cell() {
        List<Cell> cells = Cell.reachable();
        List<Decision> decisions = cells.parallelStream()
                .map(cell -> decide(cell, CellWorld.of(cell)))
                .toList();
        for (int i = 0; i < cells.size(); i++) {
            DECISIONS.put(cells.get(i), decisions.get(i));
        }
    }

    @Test
    void every_cell_is_filed_as_its_kind_and_decided_by_exactly_one_pick_of_a_rule() {
        DECISIONS.forEach((cell, decision) -> {
            assertThat(decision.explanation().filingKind()).as("%s", cell).isEqualTo(cell.kind());
            assertThat(decision.rulesFired().stream().filter(PICKS::contains))
                    .as("%s", cell)
                    .hasSize(1);
            assertThat(decision.outcome()).as("%s", cell).isNotEqualTo(Outcome.PRORATED);
        });
    }

    @Test
    void every_axis_of_the_space_is_covered_and_every_outcome_of_the_rules_reached() {
        assertThat(DECISIONS.keySet().stream().map(Cell::kind)).contains(FilingKind.values());
        assertThat(DECISIONS.keySet().stream().map(Cell::identification)).contains(Identification.values());
        assertThat(DECISIONS.keySet().stream().map(Cell::history)).contains(HistoryShape.values());
        assertThat(DECISIONS.values().stream().map(Decision::outcome).distinct())
                .hasSize(Outcome.values().length - 1);
    }

    @Test
    void the_identity_level_is_that_of_the_cell() {
        DECISIONS.forEach((cell, decision) -> {
            String expected = switch (cell.identification()) {
                case A, B, C, D, X -> cell.identification().name();
                default -> "";
            };
            if (!expected.isEmpty()) {
                assertThat(decision.identityLevel().map(Enum::name))
                        .as("%s", cell)
                        .contains(expected);
            }
        });
    }

    @Test
    void the_same_cell_in_another_order_of_rows_gives_the_same_explanation_to_the_byte() {
        DECISIONS.forEach((cell, decision) -> {
            CellWorld world = CellWorld.of(cell);
            if (cell.claimClass() == ClaimClass.ORDINARY
                    || cell.identification().certain()) {
                List<Registration> reversed = new ArrayList<>(world.register());
                Collections.reverse(reversed);
                Decision again = decide(cell, new CellWorld(world.submission(), reversed));
                assertThat(ExplanationJson.write(again)).as("%s", cell).isEqualTo(ExplanationJson.write(decision));
            }
        });
    }

    @Test
    void points_and_yen_of_every_cell_add_up_to_the_claim() {
        DECISIONS.forEach((cell, decision) -> {
            CellWorld world = CellWorld.of(cell);
            assertThat(decision.parts().stream().mapToLong(DecisionPart::points).sum())
                    .as("%s", cell)
                    .isEqualTo(world.submission().claim().points());
            assertThat(decision.parts().stream()
                            .map(DecisionPart::insurerAmount)
                            .reduce(Yen.ZERO, Yen::plus))
                    .as("%s", cell)
                    .isEqualTo(world.submission().claim().insurerAmount());
        });
    }

    @Test
    void an_insurer_is_billed_by_these_outcomes_only_and_then_for_every_part() {
        DECISIONS.forEach((cell, decision) -> {
            boolean bills = AS_STATED.contains(decision.outcome()) || BY_REGISTER.contains(decision.outcome());
            assertThat(decision.parts())
                    .as("%s", cell)
                    .isNotEmpty()
                    .allMatch(part -> part.billed().isPresent() == bills);
        });
    }

    @Test
    void another_insurer_than_the_filed_one_is_billed_only_for_days_on_which_it_was_in_force() {
        DECISIONS.forEach((cell, decision) -> {
            CellWorld world = CellWorld.of(cell);
            if (BY_REGISTER.contains(decision.outcome())) {
                decision.parts()
                        .forEach(part -> assertThat(rests(cell, world, part))
                                .as("%s part %s", cell, part)
                                .isTrue());
            } else if (AS_STATED.contains(decision.outcome())) {
                assertThat(decision.parts().get(0).billed().orElseThrow().insurerNumber())
                        .as("%s", cell)
                        .isEqualTo(world.submission().claim().insured().insurerNumber());
            }
        });
    }

    @Test
    void nothing_is_billed_unless_one_person_is_found_at_level_a_or_b_or_by_number() {
        DECISIONS.forEach((cell, decision) -> {
            if (!cell.identification().certain() && cell.identification() != Identification.WITHOUT_STATEMENT) {
                assertThat(decision.parts())
                        .as("%s", cell)
                        .allMatch(part ->
                                part.billed().isEmpty() && part.registrationId().isEmpty());
            }
        });
    }

    @Test
    void the_class_of_a_claim_matters_to_unknown_kinds_only_where_a_split_cannot_be_computed() {
        DECISIONS.forEach((cell, decision) -> {
            Outcome ordinary = DECISIONS.get(cell.with(ClaimClass.ORDINARY)).outcome();
            if (cell.unknownKind() && cell.claimClass() != ClaimClass.LATEST_ISSUED && decision.outcome() != ordinary) {
                assertThat(ordinary).as("%s", cell).isEqualTo(Outcome.SPLIT);
                assertThat(decision.outcome()).as("%s", cell).isEqualTo(Outcome.REVIEW);
            }
        });
    }

    @Test
    void the_retry_limit_matters_to_claims_that_wait_only_and_ends_every_waiting() {
        DECISIONS.forEach((cell, decision) -> {
            Outcome within =
                    DECISIONS.get(cell.with(RetryLimit.LAST_DAY_WITHIN)).outcome();
            Outcome past = DECISIONS.get(cell.with(RetryLimit.FIRST_DAY_PAST)).outcome();
            assertThat(within).as("%s", cell).isNotEqualTo(Outcome.UNRESOLVED);
            assertThat(past).as("%s", cell).isNotEqualTo(Outcome.AWAITING);
            assertThat(within == past || within == Outcome.AWAITING)
                    .as("%s", cell)
                    .isTrue();
            assertThat(cell.kind() == FilingKind.CURRENT && past == Outcome.UNRESOLVED)
                    .as("%s", cell)
                    .isFalse();
        });
    }

    @Test
    void the_published_grid_is_what_the_rules_do() throws IOException {
        Map<Cell, Outcome> outcomes = new LinkedHashMap<>();
        DECISIONS.forEach((cell, decision) -> outcomes.put(cell, decision.outcome()));
        String made = new GridDocument(outcomes).markdown();
        Files.createDirectories(MADE.toAbsolutePath().getParent());
        Files.writeString(MADE, made);

        assertThat(made.lines()).hasSizeLessThan(400);
        assertThat(Files.exists(PUBLISHED) ? Files.readString(PUBLISHED) : "")
                .as("docs/decision-grid.md is not what the rules do. If the change is meant: "
                        + "cp rules/target/decision-grid.md docs/decision-grid.md")
                .isEqualTo(made);
    }

    /** Whether valid, known registrations of the person with the billed insurer cover every treatment day of the part. */
    private static boolean rests(Cell cell, CellWorld world, DecisionPart part) {
        List<Registration> rows = world.register().stream()
                .filter(row -> row.personKey().equals("P1")
                        && row.status() == RegistrationStatus.VALID
                        && !row.registeredOn().isAfter(cell.knownAsOf())
                        && part.billed().orElseThrow().insurerNumber().equals(payer(row)))
                .toList();
        List<LocalDate> days = world.submission().claim().treatment().dates().stream()
                .filter(day -> !day.isBefore(part.from()) && !day.isAfter(part.until()))
                .toList();
        return rows.stream().anyMatch(row -> part.registrationId().equals(Optional.of(row.registrationId())))
                && !days.isEmpty()
                && days.stream().allMatch(day -> rows.stream().anyMatch(row -> row.covers(day)));
    }

    private static InsurerNumber payer(Registration row) {
        return Insurers.DIRECTORY
                .find(row.insurerNumber())
                .flatMap(Insurer::successor)
                .orElse(row.insurerNumber());
    }

    private static Decision decide(Cell cell, CellWorld world) {
        Reconciler reconciler = ShippedRuleset.reconciler();
        List<Decision> decisions = reconciler.decide(
                List.of(world.submission()),
                new SmallRegister(world.register(), Insurers.DIRECTORY),
                Insurers.DIRECTORY,
                cell.knownAsOf());
        assertThat(decisions).hasSize(1);
        return decisions.get(0);
    }
}
