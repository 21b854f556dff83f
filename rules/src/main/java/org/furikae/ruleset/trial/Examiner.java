package org.furikae.ruleset.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.furikae.decision.Outcome;
import org.furikae.registration.Candidates;
import org.furikae.registration.SmallRegister;
import org.furikae.ruleset.RuleInfo;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.Traced;
import org.furikae.ruleset.grid.Cell;
import org.furikae.ruleset.grid.CellWorld;

/** Runs a rule set over the whole decision grid and looks at what its cases reach and notice. */
final class Examiner {
    private static final int MOST_EXAMPLES = 200;

    private final Ruleset ruleset;
    private final Map<String, Long> cellsByRule = new HashMap<>();
    private final Map<Way, Cells> cellsByWay = new LinkedHashMap<>();
    private final Map<Rivalry, Cells> rivals = new LinkedHashMap<>();
    private final List<String> withoutOutcome = new ArrayList<>();
    private final Map<String, Long> outcomes = new TreeMap<>();
    private long cells;

    /** How a claim was decided: the rules that fired, whatever their order, and the outcome. */
    private record Way(Set<String> rules, String outcome) {}

    private record Rivalry(String first, Outcome firstOutcome, String second, Outcome secondOutcome) {}

    /** Some cells: how many, and one of them. */
    private record Cells(long number, String example) {
        Cells and(Cells other) {
            return new Cells(number + other.number, example);
        }
    }

    Examiner(Ruleset ruleset) {
        this.ruleset = ruleset;
    }

    /** Decides every cell of the grid. */
    void runGrid(Tally progress) {
        List<Cell> grid = Cell.reachable();
        for (Cell cell : grid) {
            progress.accept(cells++, grid.size(), "");
            CellWorld world = CellWorld.of(cell);
            SmallRegister register = new SmallRegister(world.register(), CellWorld.insurers());
            Candidates candidates = register.candidates(List.of(world.submission()), cell.knownAsOf())
                    .get(0);
            note(cell, ruleset.trace(world.submission(), candidates, CellWorld.insurers(), cell.knownAsOf()));
        }
    }

    /**
     * Takes one rule after the other away.
     *
     * @param results of running the cases
     */
    Examination examine(RuleCases cases, List<CaseResult> results, Tally progress) {
        List<Examination.RuleUse> uses = new ArrayList<>();
        for (RuleInfo rule : ruleset.rules()) {
            progress.accept(uses.size(), ruleset.rules().size(), rule.name());
            uses.add(new Examination.RuleUse(
                    rule.name(),
                    rule.phase(),
                    rule.slug(),
                    cellsByRule.getOrDefault(rule.name(), 0L),
                    results.stream()
                            .filter(result -> result.fired().contains(rule.name()))
                            .count(),
                    cases.allNoticing(rule, results)));
        }
        results.forEach(result -> cellsByWay.remove(new Way(Set.copyOf(result.fired()), result.outcome())));
        long unreached = cellsByWay.values().stream().mapToLong(Cells::number).sum();
        return new Examination(uses, rivals(), withoutOutcome, cells, cells - unreached, unreached(), outcomes);
    }

    private void note(Cell cell, Traced traced) {
        String outcome = traced.decision().outcome().name();
        outcomes.merge(outcome, 1L, Long::sum);
        Cells here = new Cells(1, cell.label());
        traced.decision().rulesFired().forEach(rule -> cellsByRule.merge(rule, 1L, Long::sum));
        cellsByWay.merge(new Way(Set.copyOf(traced.decision().rulesFired()), outcome), here, Cells::and);
        if (!traced.byRule() && withoutOutcome.size() < MOST_EXAMPLES) {
            withoutOutcome.add(cell.label());
        }
        List<Traced.Proposed> proposals = traced.proposals();
        for (int i = 0; i < proposals.size(); i++) {
            for (int j = i + 1; j < proposals.size(); j++) {
                Traced.Proposed first = proposals.get(i);
                Traced.Proposed second = proposals.get(j);
                if (first.outcome() != second.outcome()) {
                    rivals.merge(
                            new Rivalry(first.rule(), first.outcome(), second.rule(), second.outcome()),
                            here,
                            Cells::and);
                }
            }
        }
    }

    private List<Examination.Rivals> rivals() {
        return rivals.entrySet().stream()
                .map(entry -> new Examination.Rivals(
                        entry.getKey().first(),
                        entry.getKey().firstOutcome().name(),
                        entry.getKey().second(),
                        entry.getKey().secondOutcome().name(),
                        entry.getValue().number(),
                        entry.getValue().example()))
                .sorted(Comparator.comparing(Examination.Rivals::cells).reversed())
                .limit(MOST_EXAMPLES)
                .toList();
    }

    private List<Examination.Unreached> unreached() {
        return cellsByWay.entrySet().stream()
                .map(entry -> new Examination.Unreached(
                        entry.getKey().rules().stream().sorted().toList(),
                        entry.getKey().outcome(),
                        entry.getValue().number(),
                        entry.getValue().example()))
                .sorted(Comparator.comparing(Examination.Unreached::cells).reversed())
                .limit(MOST_EXAMPLES)
                .toList();
    }
}
