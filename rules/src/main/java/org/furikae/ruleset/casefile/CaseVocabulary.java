package org.furikae.ruleset.casefile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that cases have. */
public final class CaseVocabulary {
    private static final CaseVocabulary SHIPPED = new CaseVocabulary();

    private final List<CaseFieldWords> fields = new ArrayList<>();

    private CaseVocabulary() {
        try (InputStream in = CaseVocabulary.class.getResourceAsStream("case-fields.yaml")) {
            new YAMLMapper()
                    .readValue(in, new TypeReference<LinkedHashMap<String, Map<String, List<String>>>>() {})
                    .forEach((section, words) -> words.forEach((field, word) -> fields.add(new CaseFieldWords(
                            CaseSection.valueOf(section),
                            field,
                            CaseFieldWords.Kind.valueOf(word.get(0)),
                            word.get(1),
                            word.get(2)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CaseVocabulary shipped() {
        return SHIPPED;
    }

    public List<CaseFieldWords> fields() {
        return List.copyOf(fields);
    }

    /** Empty when a case has no such field. A parameter may have any name. */
    public Optional<CaseFieldWords> find(CaseSection section, String field) {
        if (section == CaseSection.PARAMETER) {
            return Optional.of(new CaseFieldWords(section, field, CaseFieldWords.Kind.ANY, field, field));
        }
        return fields.stream()
                .filter(one -> one.section() == section && one.field().equals(field))
                .findFirst();
    }
}
