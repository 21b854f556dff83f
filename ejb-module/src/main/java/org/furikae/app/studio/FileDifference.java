package org.furikae.app.studio;

import java.util.List;

/**
 * A file in which two rule sets differ, side by side.
 *
 * @param lines all lines that differ, with some around them
 */
public record FileDifference(String path, List<Line> lines) {
    public FileDifference {
        lines = List.copyOf(lines);
    }

    /** What became of a line. */
    public enum Kind {
        SAME,
        CHANGED,
        REMOVED,
        ADDED,
        /** Lines that are the same are left out here. */
        GAP
    }

    /**
     * A line of both.
     *
     * @param beforeNumber from 1; 0 when there is none
     * @param before text in the first rule set; empty when there is none
     */
    public record Line(Kind kind, int beforeNumber, String before, int afterNumber, String after) {}
}
