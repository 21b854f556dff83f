package org.furikae.app.studio;

import java.util.List;
import java.util.Map;
import org.furikae.ruleset.dictionary.ParameterWords;

/**
 * The parameters of a draft as a table to edit.
 *
 * @param revision of the draft
 * @param rows in the order of {@code ruleset.yaml}
 * @param words names and units, for every parameter of the draft
 * @param sources titles by key
 * @param confirmed keys of sources that are notices rather than of one's own making
 * @param inForce values by name of the rule set that is in force this month
 */
public record ParameterGrid(
        int revision,
        List<TypedParameter> rows,
        Map<String, ParameterWords> words,
        Map<String, String> sources,
        List<String> confirmed,
        Map<String, List<TypedParameter>> inForce) {
    public ParameterGrid {
        rows = List.copyOf(rows);
        confirmed = List.copyOf(confirmed);
    }
}
