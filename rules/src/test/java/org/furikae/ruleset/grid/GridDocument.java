package org.furikae.ruleset.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.decision.FilingKind;
import org.furikae.decision.Outcome;

/** The grid as Markdown: one table per filing kind, in which rows and columns that say the same are one. */
final class GridDocument {
    private static final String INTRODUCTION = """
            # Decision grid

            Every combination of filing kind, identification, registration history, class of claim and retry limit, executed with the
            shipped rules: %d cells, one outcome each. The build makes this file and fails when it differs; how to renew it is in the
            message of `DecisionGridTest`.

            Treatment is on the 5th, 12th and 20th. `Q` is the filed qualification; for UNKNOWN, DISASTER_UNKNOWN and UNLISTED, and where
            the filed symbol and number are in no register, it is the first qualification of the person. One outcome holds on both sides
            of the retry limit; `AWAITING → UNRESOLVED` is the outcome on its last day and on the day after. Rows and columns with the same
            outcomes are written as one. Labels with a month are of that treatment month, all others of 2023-08.

            ## Words

            """;

    private final Map<Cell, Outcome> outcomes;

    GridDocument(Map<Cell, Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    String markdown() {
        StringBuilder text = new StringBuilder(INTRODUCTION.formatted(outcomes.size()));
        text.append("| outcome | on screen | cells |\n|---|---|---|\n");
        Map<Outcome, Long> counts =
                outcomes.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Arrays.stream(Outcome.values())
                .filter(counts::containsKey)
                .forEach(outcome -> row(text, List.of(outcome.name(), outcome.label(), "" + counts.get(outcome))));
        text.append("\n| history | registrations of the person |\n|---|---|\n");
        Arrays.stream(HistoryShape.values()).forEach(shape -> row(text, List.of(shape.name(), shape.label())));
        Arrays.stream(FilingKind.values()).forEach(kind -> table(text, kind));
        return text.toString();
    }

    private void table(StringBuilder text, FilingKind kind) {
        List<Cell> cells =
                outcomes.keySet().stream().filter(cell -> cell.kind() == kind).toList();
        List<List<ClaimClass>> columns = alike(
                List.of(ClaimClass.values()),
                claimClass -> cells.stream()
                        .filter(cell -> cell.claimClass() == claimClass)
                        .map(outcomes::get)
                        .toList());
        text.append("\n## ")
                .append(kind.name())
                .append(' ')
                .append(kind.label())
                .append("\n\n");
        List<String> header = new ArrayList<>(List.of("person found by", "history"));
        columns.forEach(
                column -> header.add(column.stream().map(ClaimClass::label).collect(Collectors.joining(", "))));
        row(text, header);
        text.append("|---".repeat(header.size())).append("|\n");
        Map<Identification, Map<HistoryShape, List<String>>> found = new LinkedHashMap<>();
        for (Cell cell : cells) {
            found.computeIfAbsent(cell.identification(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(cell.history(), shape -> texts(cell, columns));
        }
        for (List<Identification> same : alike(List.copyOf(found.keySet()), found::get)) {
            rows(
                    text,
                    same.stream().map(Identification::label).collect(Collectors.joining(" · ")),
                    found.get(same.get(0)));
        }
    }

    private static void rows(
            StringBuilder text, String identification, Map<HistoryShape, List<String>> outcomesOfHistory) {
        for (List<HistoryShape> same : alike(List.copyOf(outcomesOfHistory.keySet()), outcomesOfHistory::get)) {
            List<String> line = new ArrayList<>();
            line.add(identification);
            line.add(
                    same.size() == outcomesOfHistory.size()
                            ? "every history"
                            : same.stream().map(HistoryShape::name).collect(Collectors.joining(", ")));
            line.addAll(outcomesOfHistory.get(same.get(0)));
            row(text, line);
        }
    }

    private List<String> texts(Cell cell, List<List<ClaimClass>> columns) {
        return columns.stream().map(column -> text(cell.with(column.get(0)))).toList();
    }

    private String text(Cell cell) {
        Outcome within = outcomes.get(cell.with(RetryLimit.LAST_DAY_WITHIN));
        Outcome past = outcomes.get(cell.with(RetryLimit.FIRST_DAY_PAST));
        return within == past ? within.name() : within + " → " + past;
    }

    private static <T> List<List<T>> alike(List<T> all, Function<T, ?> content) {
        return List.copyOf(all.stream()
                .collect(Collectors.groupingBy(content, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
