package org.furikae.ruleset.dictionary;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names and units of the parameters of the shipped rules. */
public final class ParameterDictionary {
    /** How titles of sources say that no notice decides the matter. */
    private static final List<String> OF_OUR_OWN = List.of("運用の定め", "本システムの", "に準じた");

    private static final ParameterDictionary SHIPPED = new ParameterDictionary();

    private final Map<String, ParameterWords> byName = new LinkedHashMap<>();

    private ParameterDictionary() {
        try (InputStream in = ParameterDictionary.class.getResourceAsStream("parameters.yaml")) {
            new YAMLMapper()
                    .readValue(in, new TypeReference<LinkedHashMap<String, List<String>>>() {})
                    .forEach((name, words) -> byName.put(
                            name,
                            new ParameterWords(
                                    name, words.get(0), words.get(1), ParameterWords.Unit.valueOf(words.get(2)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ParameterDictionary shipped() {
        return SHIPPED;
    }

    /** Names of the parameters that have words. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** The words of a parameter; its name alone when it is not a shipped one. */
    public ParameterWords of(String name) {
        return Optional.ofNullable(byName.get(name)).orElseGet(() -> ParameterWords.unknown(name));
    }

    /**
     * Whether a source confirms a value: a notice does, what the operator or the product laid down by itself does not.
     *
     * @param title of the source, as {@code ruleset.yaml} has it
     */
    public static boolean confirmed(String title) {
        return OF_OUR_OWN.stream().noneMatch(title::contains);
    }
}
