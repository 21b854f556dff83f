package org.furikae.ruleset.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.furikae.ruleset.RulesetException;

/** One mapping of a case file, read by name; anything misspelt is refused. */
final class CaseFields {
    private final String where;
    private final JsonNode node;

    CaseFields(String where, JsonNode node, Set<String> known) {
        this.where = where;
        this.node = node;
        if (!node.isObject() && !node.isNull() && !node.isMissingNode()) {
            throw new RulesetException(where + ": 「名前: 値」の形で書いてください。");
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new RulesetException(where + ": 「" + name + "」は使えません。使えるのは" + String.join("・", known) + "です。");
            }
        }
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    JsonNode node(String name) {
        return node.path(name);
    }

    String text(String name, String otherwise) {
        return has(name) ? node.get(name).asText() : otherwise;
    }

    Optional<String> text(String name) {
        return has(name) ? Optional.of(node.get(name).asText()) : Optional.empty();
    }

    long number(String name, long otherwise) {
        if (has(name) && !node.get(name).canConvertToLong()) {
            throw new RulesetException(where + ": 「" + name + "」は整数で書いてください。");
        }
        return has(name) ? node.get(name).longValue() : otherwise;
    }

    boolean flag(String name, boolean otherwise) {
        return has(name) ? node.get(name).asBoolean() : otherwise;
    }

    Optional<LocalDate> date(String name) {
        return read(name, LocalDate::parse);
    }

    Optional<YearMonth> month(String name) {
        return read(name, YearMonth::parse);
    }

    List<String> texts(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    List<JsonNode> list(String name) {
        List<JsonNode> nodes = new ArrayList<>();
        node.path(name).forEach(nodes::add);
        return nodes;
    }

    private <T> Optional<T> read(String name, Function<String, T> parse) {
        try {
            return text(name).map(parse);
        } catch (DateTimeException e) {
            throw new RulesetException(where + ": 「" + name + "」は2023-08-15のように書いてください。", e);
        }
    }
}
