package org.furikae.ruleset.casefile;

import java.util.List;

/**
 * A case as its author wrote it.
 *
 * @param fires whether the rule is expected to fire
 * @param asOf as-of date, {@code yyyy-MM-dd}; empty for the usual one
 */
public record WrittenCase(String name, boolean fires, String asOf, List<CaseLine> lines) {
    public WrittenCase {
        lines = List.copyOf(lines);
    }
}
