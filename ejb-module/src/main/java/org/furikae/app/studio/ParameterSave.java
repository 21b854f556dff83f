package org.furikae.app.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a table of parameters that somebody wanted to save.
 *
 * @param revision of the draft now
 * @param faults why nothing was saved; empty when nothing is wrong
 * @param conflict when somebody else saved meanwhile; nothing was changed then, and what was typed is kept
 */
public record ParameterSave(int revision, List<Fault> faults, Optional<Conflict> conflict) {
    public ParameterSave {
        faults = List.copyOf(faults);
    }

    /**
     * What is wrong, in Japanese, and how to mend it.
     *
     * @param row from 0; -1 when it is about the whole
     */
    public record Fault(int row, String message) {}

    /**
     * What somebody else did.
     *
     * @param revision of the draft with their values
     * @param merged mine where I changed something, theirs elsewhere: to be looked at and saved again
     * @param both their rows of the parameters that both of us changed, by name
     */
    public record Conflict(int revision, List<TypedParameter> merged, Map<String, List<TypedParameter>> both) {
        public Conflict {
            merged = List.copyOf(merged);
        }
    }

    public boolean saved() {
        return faults.isEmpty() && conflict.isEmpty();
    }
}
