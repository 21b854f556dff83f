package org.furikae.app.studio;

import java.util.List;

/**
 * What a table of parameters that was handed in would change. Nothing is saved yet.
 *
 * @param revision of the draft with which it was compared
 * @param rows all rows as they would be
 * @param faults why it cannot be taken, in Japanese, each with how to mend it
 * @param differences parameters that would change
 */
public record ParameterUpload(
        int revision, List<TypedParameter> rows, List<String> faults, List<Difference> differences) {
    public ParameterUpload {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        differences = List.copyOf(differences);
    }

    /** A parameter before and after. */
    public record Difference(String name, List<TypedParameter> before, List<TypedParameter> after) {
        public Difference {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
