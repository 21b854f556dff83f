package org.furikae.ruleset.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.furikae.decision.FilingKind;

/** One combination of everything that the outcome of a claim depends on. */
public record Cell(
        FilingKind kind,
        Identification identification,
        HistoryShape history,
        ClaimClass claimClass,
        RetryLimit retryLimit) {

    /** Every combination that a claim can be in, in the order of the published tables. */
    public static List<Cell> reachable() {
        List<Cell> cells = new ArrayList<>();
        for (FilingKind kind : FilingKind.values()) {
            for (Identification identification : Identification.values()) {
                for (HistoryShape history : HistoryShape.values()) {
                    if (identification.reachableFor(kind) && history.reachableFor(kind, identification)) {
                        for (ClaimClass claimClass : ClaimClass.values()) {
                            for (RetryLimit retryLimit : RetryLimit.values()) {
                                cells.add(new Cell(kind, identification, history, claimClass, retryLimit));
                            }
                        }
                    }
                }
            }
        }
        return cells;
    }

    public LocalDate knownAsOf() {
        return retryLimit.knownAsOf(claimClass.month());
    }

    /** The combination in words that identify it. */
    public String label() {
        return kind + " / " + identification.label() + " / " + history + " / " + claimClass.label() + " / "
                + retryLimit;
    }

    Cell with(ClaimClass other) {
        return new Cell(kind, identification, history, other, retryLimit);
    }

    Cell with(RetryLimit other) {
        return new Cell(kind, identification, history, claimClass, other);
    }

    /** The filing kinds under which no usable insurer is stated. */
    boolean unknownKind() {
        return kind != FilingKind.CURRENT && kind != FilingKind.FORMER;
    }
}
