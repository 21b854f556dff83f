package org.furikae.ruleset.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.furikae.ruleset.RulesetException;

/** Takes a case apart into lines. */
final class CaseReader {
    private static final List<String> PERSONS = List.of("patient", "person");

    private final List<CaseLine> lines = new ArrayList<>();

    private CaseReader() {}

    /** @throws RulesetException when it says something that the table has no line for */
    static WrittenCase read(JsonNode node) {
        CaseReader reader = new CaseReader();
        String name = "";
        boolean fires = true;
        String asOf = "";
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            switch (entry.getKey()) {
                case "name" -> name = entry.getValue().asText();
                case "fires" -> fires = entry.getValue().asBoolean(true);
                case "asOf" -> asOf = entry.getValue().asText();
                default -> reader.section(entry.getKey(), entry.getValue());
            }
        }
        return new WrittenCase(name, fires, asOf, reader.lines);
    }

    private void section(String key, JsonNode node) {
        for (CaseSection section : CaseSection.values()) {
            if (section.key().equals(key)) {
                int item = 0;
                for (JsonNode one : section.several() ? node : List.of(node)) {
                    mapping(section, item++, "", one);
                }
                return;
            }
        }
        throw unknown(key);
    }

    private void mapping(CaseSection section, int item, String before, JsonNode node) {
        if (node.isEmpty() && before.isEmpty() && !node.isValueNode()) {
            lines.add(new CaseLine(section, item, "", ""));
            return;
        }
        if (!node.isObject()) {
            throw unknown(section.key());
        }
        node.properties().forEach(entry -> {
            String field = before + entry.getKey();
            if (section != CaseSection.PARAMETER
                    && PERSONS.contains(field)
                    && entry.getValue().isObject()) {
                mapping(section, item, field + ".", entry.getValue());
            } else {
                lines.add(new CaseLine(section, item, field, value(section, field, entry.getValue())));
            }
        });
    }

    private static String value(CaseSection section, String field, JsonNode value) {
        CaseFieldWords words =
                CaseVocabulary.shipped().find(section, field).orElseThrow(() -> unknown(section.key() + "の" + field));
        return switch (words.kind()) {
            case TEXT, DATE, MONTH -> value.asText();
            case NUMBER -> value.asText();
            case FLAG -> value.asBoolean() ? "有" : "無";
            case TEXTS, NUMBERS ->
                value.isArray()
                        ? StreamSupport.stream(value.spliterator(), false)
                                .map(JsonNode::asText)
                                .collect(Collectors.joining(";"))
                        : value.asText();
            case POINTS ->
                value.properties().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().asText())
                        .collect(Collectors.joining(";"));
            case ANY -> value.toString();
        };
    }

    private static RulesetException unknown(String what) {
        return new RulesetException("例の「" + what + "」は表で扱えません。cases.yamlを文字で直してください。");
    }
}
