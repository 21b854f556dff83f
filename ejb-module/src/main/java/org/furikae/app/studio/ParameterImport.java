package org.furikae.app.studio;

import java.util.List;
import org.furikae.exchange.RowError;
import org.furikae.ruleset.ParameterValue;

/**
 * What a table of parameters that was handed in would change. Nothing is saved yet.
 *
 * @param values all values as they would be
 * @param errors rows that cannot be read; nothing can be saved while there are any
 * @param taken values of the draft that would go away
 * @param added values that would come
 */
public record ParameterImport(
        List<ParameterValue> values, List<RowError> errors, List<ParameterValue> taken, List<ParameterValue> added) {
    public ParameterImport {
        values = List.copyOf(values);
        errors = List.copyOf(errors);
        taken = List.copyOf(taken);
        added = List.copyOf(added);
    }
}
