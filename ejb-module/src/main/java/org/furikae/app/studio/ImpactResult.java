package org.furikae.app.studio;

import java.util.List;

/**
 * What changed, in sums.
 *
 * @param matrix by outcome before and after, the most frequent first
 * @param moves between insurers, the largest first; at most {@link #MOST_MOVES}
 * @param movedYen insurers' parts that are billed to others than before, or to nobody any more, or to somebody for the first time
 * @param newWork claims that a person would have to look at and has not now
 * @param sparedWork the other way round
 */
public record ImpactResult(List<Cell> matrix, List<Move> moves, long movedYen, long newWork, long sparedWork) {
    public static final int MOST_MOVES = 200;

    public ImpactResult {
        matrix = List.copyOf(matrix);
        moves = List.copyOf(moves);
    }

    /** Claims that change from one outcome to another, or within one. Outcomes by code. */
    public record Cell(String before, String after, long claims, long yenBefore, long yenAfter) {}

    /** Claims that are billed to others. Numbers of insurers with blanks between them; empty for nobody. */
    public record Move(String before, String after, long claims, long yenBefore, long yenAfter) {}
}
