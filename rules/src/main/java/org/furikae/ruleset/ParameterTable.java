package org.furikae.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.furikae.ruleset.RulesetManifest.DatedValue;
import org.furikae.ruleset.fact.Parameters;

/** The parameters of a rule set with the treatment months in which each value holds. */
final class ParameterTable {
    private record Entry(Months months, Object value) {}

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Map<YearMonth, Parameters> byMonth = new ConcurrentHashMap<>();

    ParameterTable(Map<String, List<DatedValue>> parameters, Set<String> sources) {
        parameters.forEach((name, values) -> entries.put(
                name,
                values.stream()
                        .map(value -> {
                            if (!sources.contains(value.source())) {
                                throw new RulesetException(
                                        "パラメータ「" + name + "」の根拠「" + value.source() + "」がruleset.yamlのsourcesにありません。");
                            }
                            return new Entry(
                                    Months.parse(name, value.from(), value.until()), convert(name, value.value()));
                        })
                        .toList()));
    }

    /** @throws RulesetException when a parameter has two values for the month */
    Parameters in(YearMonth month) {
        return byMonth.computeIfAbsent(month, this::collect);
    }

    private Parameters collect(YearMonth month) {
        Map<String, Object> values = new HashMap<>();
        entries.forEach((name, dated) -> dated.stream()
                .filter(entry -> entry.months().contain(month))
                .forEach(entry -> {
                    if (values.put(name, entry.value()) != null) {
                        throw new RulesetException("パラメータ「" + name + "」に" + month + "の値が二つあります。期間を分けてください。");
                    }
                }));
        return new Parameters(values);
    }

    private static Object convert(String name, JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isInt()) {
            return value.intValue();
        }
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isArray()) {
            Set<String> texts = new LinkedHashSet<>();
            value.forEach(element -> texts.add(element.asText()));
            return texts;
        }
        throw new RulesetException("パラメータ「" + name + "」の値は、有無(true/false)・整数・文字・文字の並びのどれかにしてください。");
    }
}
