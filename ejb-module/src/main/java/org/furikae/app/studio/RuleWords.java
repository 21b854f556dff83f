package org.furikae.app.studio;

import java.util.List;
import org.furikae.ruleset.dictionary.FactType;

/**
 * What an author may write in a rule of a draft.
 *
 * @param types facts and what they are made of, with the names that people use
 * @param parameters of the draft; empty when its {@code ruleset.yaml} cannot be read
 * @param sources of the draft; empty when its {@code ruleset.yaml} cannot be read
 * @param phases of the draft, in their order; empty when its {@code ruleset.yaml} cannot be read
 */
public record RuleWords(List<FactType> types, List<Parameter> parameters, List<Source> sources, List<String> phases) {
    public RuleWords {
        types = List.copyOf(types);
        parameters = List.copyOf(parameters);
        sources = List.copyOf(sources);
        phases = List.copyOf(phases);
    }

    /**
     * A parameter that rules ask for.
     *
     * @param type {@code boolean}, {@code int}, {@code String} or {@code Set}
     */
    public record Parameter(String name, String type) {}

    /** A notice or law that rules name, by its key. */
    public record Source(String key, String title) {}
}
