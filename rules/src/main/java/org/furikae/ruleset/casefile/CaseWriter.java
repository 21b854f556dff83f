package org.furikae.ruleset.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.ruleset.RulesetException;

/** Writes a case as the shipped ones are written. What people typed stays between quotes unless it is a plain word. */
final class CaseWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = new YAMLMapper();
    /** Words that YAML reads as nothing but text. */
    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}][A-Za-z0-9_\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー（）]*");

    private static final List<String> RESERVED = List.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final int LONGEST = 2_000;

    private CaseWriter() {}

    /**
     * @return lines that begin with {@code - name:} and end with a line feed
     * @throws RulesetException when a value is not of its kind; the message says what would be
     */
    static String write(WrittenCase written) {
        if (written.name().isBlank()) {
            throw new RulesetException("例の名前を入れてください。");
        }
        StringBuilder text = new StringBuilder("- name: " + text(written.name().strip()) + "\n");
        if (!written.fires()) {
            text.append("  fires: false\n");
        }
        if (!written.asOf().isBlank()) {
            text.append("  asOf: ").append(date("基準日", written.asOf())).append('\n');
        }
        for (CaseSection section : CaseSection.values()) {
            Map<Integer, List<CaseLine>> items = written.lines().stream()
                    .filter(line -> line.section() == section)
                    .collect(Collectors.groupingBy(CaseLine::item, LinkedHashMap::new, Collectors.toList()));
            if (!items.isEmpty()) {
                String mappings =
                        items.values().stream().map(CaseWriter::mapping).collect(Collectors.joining(", "));
                text.append("  ")
                        .append(section.key())
                        .append(": ")
                        .append(section.several() ? "[" + mappings + "]" : mappings)
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String mapping(List<CaseLine> lines) {
        Map<String, String> entries = new LinkedHashMap<>();
        Map<String, Map<String, String>> persons = new LinkedHashMap<>();
        for (CaseLine line : lines) {
            if (!line.field().isEmpty()) {
                int dot = line.section() == CaseSection.PARAMETER
                        ? -1
                        : line.field().indexOf('.');
                Map<String, String> into = dot < 0
                        ? entries
                        : persons.computeIfAbsent(line.field().substring(0, dot), person -> new LinkedHashMap<>());
                if (into.put(line.field().substring(dot + 1), value(line)) != null) {
                    throw new RulesetException("「" + words(line).japanese() + "」が二度あります。一つにしてください。");
                }
            }
        }
        persons.forEach((person, of) -> entries.put(person, flow(of)));
        return flow(entries);
    }

    private static String flow(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static CaseFieldWords words(CaseLine line) {
        if (line.section() == CaseSection.PARAMETER
                && !NAME.matcher(line.field()).matches()) {
            throw new RulesetException("パラメータの名前「" + line.field() + "」は英数字で書いてください。");
        }
        return CaseVocabulary.shipped()
                .find(line.section(), line.field())
                .orElseThrow(() -> new RulesetException("「" + line.field() + "」という項目はありません。一覧から選び直してください。"));
    }

    private static String value(CaseLine line) {
        CaseFieldWords words = words(line);
        String name = words.japanese();
        String typed = line.value().strip();
        return switch (words.kind()) {
            case TEXT -> text(typed);
            case NUMBER -> number(name, typed);
            case FLAG -> flag(name, typed);
            case DATE -> date(name, typed);
            case MONTH -> month(name, typed);
            case TEXTS -> "[" + parts(typed).map(CaseWriter::text).collect(Collectors.joining(", ")) + "]";
            case NUMBERS -> "[" + parts(typed).map(part -> number(name, part)).collect(Collectors.joining(", ")) + "]";
            case POINTS -> parts(typed).map(part -> points(name, part)).collect(Collectors.joining(", ", "{", "}"));
            case ANY -> any(name, typed);
        };
    }

    private static Stream<String> parts(String typed) {
        return Stream.of(typed.split("[;；]")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static String text(String text) {
        if (text.length() > LONGEST) {
            throw new RulesetException("値は" + LONGEST + "文字以内にしてください。");
        }
        return PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT)) ? text : json(text);
    }

    private static String number(String name, String typed) {
        if (!WHOLE.matcher(typed).matches()) {
            throw new RulesetException("「" + name + "」は整数で書いてください: " + typed);
        }
        return String.valueOf(Long.parseLong(typed));
    }

    private static String flag(String name, String typed) {
        return switch (typed) {
            case "有", "true" -> "true";
            case "無", "false" -> "false";
            default -> throw new RulesetException("「" + name + "」は「有」か「無」と書いてください: " + typed);
        };
    }

    private static String date(String name, String typed) {
        try {
            return LocalDate.parse(typed.strip()).toString();
        } catch (DateTimeException e) {
            throw new RulesetException("「" + name + "」は2023-08-15のように書いてください: " + typed, e);
        }
    }

    private static String month(String name, String typed) {
        try {
            return YearMonth.parse(typed).toString();
        } catch (DateTimeException e) {
            throw new RulesetException("「" + name + "」は2023-08のように書いてください: " + typed, e);
        }
    }

    private static String points(String name, String part) {
        String[] sides = part.split("=", 2);
        if (sides.length < 2) {
            throw new RulesetException("「" + name + "」は10=500;12=300のように書いてください: " + part);
        }
        return number(name, sides[0].strip()) + ": " + number(name, sides[1].strip());
    }

    /** As YAML reads it, written so that nothing of it can be more than a value. */
    private static String any(String name, String typed) {
        try {
            JsonNode node = YAML.readTree(typed);
            if (node == null || node.isMissingNode() || node.isNull()) {
                throw new RulesetException("「" + name + "」の値を入れてください。");
            }
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new RulesetException("「" + name + "」の値が読めません。例: 4、true、[\"77777777\"]", e);
        }
    }

    private static String json(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text can be written", e);
        }
    }
}
