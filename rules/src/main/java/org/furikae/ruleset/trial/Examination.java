package org.furikae.ruleset.trial;

import java.util.List;
import java.util.Map;

/**
 * What running a rule set over the whole decision grid and its cases shows.
 *
 * @param rules how often each rule fired, in the order of {@code ruleset.yaml}
 * @param rivals pairs of rules that propose different outcomes for a cell
 * @param cellsWithoutOutcome cells that no rule decides
 * @param cells number of cells of the grid
 * @param cellsReached cells that a case reaches: one that fires the same rules and comes to the same outcome
 * @param unreached combinations of rules and outcome that no case reaches, the commonest first
 * @param outcomes number of cells by outcome
 */
public record Examination(
        List<RuleUse> rules,
        List<Rivals> rivals,
        List<String> cellsWithoutOutcome,
        long cells,
        long cellsReached,
        List<Unreached> unreached,
        Map<String, Long> outcomes) {

    /**
     * How a rule is used.
     *
     * @param cells cells of the grid on which it fired
     * @param cases cases in which it fired, of whatever rule
     * @param noticedBy cases, of whatever rule, whose decision is not as expected when the rule is taken away
     */
    public record RuleUse(String rule, String phase, String slug, long cells, long cases, List<CaseName> noticedBy) {
        public RuleUse {
            noticedBy = List.copyOf(noticedBy);
        }

        /** It never fires: on no cell and in no case. */
        public boolean never() {
            return cells == 0 && cases == 0;
        }

        /** Nobody would notice if it were not there. */
        public boolean removable() {
            return noticedBy.isEmpty();
        }
    }

    /** A case of a rule. */
    public record CaseName(String rule, String name) {}

    /**
     * Two rules that propose different outcomes for the same cells; the first goes first.
     *
     * @param example one of the cells
     */
    public record Rivals(
            String first, String firstOutcome, String second, String secondOutcome, long cells, String example) {}

    /** @param example one of the cells */
    public record Unreached(List<String> rules, String outcome, long cells, String example) {
        public Unreached {
            rules = List.copyOf(rules);
        }
    }

    public Examination {
        rules = List.copyOf(rules);
        rivals = List.copyOf(rivals);
        cellsWithoutOutcome = List.copyOf(cellsWithoutOutcome);
        unreached = List.copyOf(unreached);
        outcomes = Map.copyOf(outcomes);
    }
}
