package org.furikae.ruleset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Changes to the text of a {@code ruleset.yaml} that leave everything else in it, comments and order included, as its authors
 * wrote it. The text must be in the layout of the shipped one: block style, phases and parameters indented by two blanks.
 */
public final class RulesetYaml {
    /** Path of the text. */
    public static final String FILE = RulesetManifest.FILE;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final String PHASES = "phases";
    private static final String PARAMETERS = "parameters";
    private static final String LAYOUT = "ruleset.yamlの書き方が決まりと違うため、画面から変えられません。ruleset.yamlを文字で直してください。";

    private final List<String> lines;

    private RulesetYaml(String yaml) {
        RulesetManifest.parse(yaml);
        lines = new ArrayList<>(Arrays.asList(yaml.split("\n", -1)));
    }

    /**
     * The values of all parameters, in the order of the text.
     *
     * @throws RulesetException when the text cannot be read
     */
    public static List<ParameterValue> parameters(String yaml) {
        List<ParameterValue> values = new ArrayList<>();
        RulesetManifest.parse(yaml)
                .parameters()
                .forEach((name, dated) -> dated.forEach(one -> {
                    Months.parse(name, one.from(), one.until());
                    values.add(new ParameterValue(
                            name,
                            Optional.ofNullable(one.from()).map(YearMonth::parse),
                            Optional.ofNullable(one.until()).map(YearMonth::parse),
                            setting(name, one.value()),
                            one.source()));
                }));
        return values;
    }

    private static ParameterValue.Setting setting(String name, JsonNode value) {
        if (value.isBoolean()) {
            return new ParameterValue.Flag(value.booleanValue());
        }
        if (value.isInt()) {
            return new ParameterValue.Whole(value.intValue());
        }
        if (value.isTextual()) {
            return new ParameterValue.Text(value.textValue());
        }
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(element -> texts.add(element.asText()));
            return new ParameterValue.Texts(texts);
        }
        throw new RulesetException("パラメータ「" + name + "」の値は、有無(true/false)・整数・文字・文字の並びのどれかにしてください。");
    }

    /**
     * The text with other values of parameters. Parameters whose values stay as they are keep their lines.
     *
     * @param values all of them; a parameter without any goes away
     * @throws RulesetException when the text cannot be read or is laid out otherwise
     */
    public static String withParameters(String yaml, List<ParameterValue> values) {
        Map<String, List<ParameterValue>> before = byName(parameters(yaml));
        Map<String, List<ParameterValue>> after = byName(values);
        RulesetYaml text = new RulesetYaml(yaml);
        before.forEach((name, rows) -> {
            if (!rows.equals(after.get(name))) {
                text.replaceEntry(PARAMETERS, name, rowLines(after.getOrDefault(name, List.of())));
            }
        });
        after.forEach((name, rows) -> {
            if (!before.containsKey(name)) {
                text.appendEntry(PARAMETERS, name, rowLines(rows));
            }
        });
        return text.checked(parameters -> byName(parameters(parameters)).equals(after));
    }

    private static Map<String, List<ParameterValue>> byName(List<ParameterValue> values) {
        return values.stream()
                .collect(Collectors.groupingBy(ParameterValue::name, LinkedHashMap::new, Collectors.toList()));
    }

    /** Slugs of rules by phase. */
    public static Map<String, List<String>> phases(String yaml) {
        return new LinkedHashMap<>(RulesetManifest.parse(yaml).phases());
    }

    /**
     * The text with one rule more.
     *
     * @param before the rule in whose front it goes; empty: it is the last of its phase
     * @throws RulesetException when the text cannot be read or is laid out otherwise, or there is no such phase
     */
    public static String withRule(String yaml, String phase, String slug, Optional<String> before) {
        List<String> slugs = new ArrayList<>(slugs(yaml, phase));
        slugs.add(before.map(slugs::indexOf).filter(index -> index >= 0).orElse(slugs.size()), slug);
        return withSlugs(yaml, phase, slugs);
    }

    /** The text without a rule. */
    public static String withoutRule(String yaml, String phase, String slug) {
        List<String> slugs = new ArrayList<>(slugs(yaml, phase));
        slugs.remove(slug);
        return withSlugs(yaml, phase, slugs);
    }

    /** The text with another slug for a rule. */
    public static String withRuleRenamed(String yaml, String phase, String slug, String renamed) {
        return withSlugs(
                yaml,
                phase,
                slugs(yaml, phase).stream()
                        .map(one -> one.equals(slug) ? renamed : one)
                        .toList());
    }

    private static List<String> slugs(String yaml, String phase) {
        List<String> slugs = RulesetManifest.parse(yaml).phases().get(phase);
        if (slugs == null) {
            throw new RulesetException("ruleset.yamlに段階「" + phase + "」がありません。");
        }
        return slugs;
    }

    private static String withSlugs(String yaml, String phase, List<String> slugs) {
        RulesetYaml text = new RulesetYaml(yaml);
        List<String> kept = text.entry(PHASES, phase).stream()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("-"))
                .toList();
        if (!kept.isEmpty()) {
            throw new RulesetException(LAYOUT);
        }
        text.replaceEntry(
                PHASES, phase, slugs.stream().map(slug -> "    - " + slug).toList());
        return text.checked(changed -> slugs(changed, phase).equals(slugs));
    }

    private static List<String> rowLines(List<ParameterValue> rows) {
        return rows.stream().map(RulesetYaml::rowLine).toList();
    }

    private static String rowLine(ParameterValue row) {
        StringBuilder line = new StringBuilder("    - {");
        row.from().ifPresent(month -> line.append("from: ").append(month).append(", "));
        row.until().ifPresent(month -> line.append("until: ").append(month).append(", "));
        return line.append("value: ")
                .append(json(value(row.value())))
                .append(", source: ")
                .append(PLAIN.matcher(row.source()).matches() ? row.source() : json(row.source()))
                .append('}')
                .toString();
    }

    private static Object value(ParameterValue.Setting setting) {
        if (setting instanceof ParameterValue.Flag flag) {
            return flag.value();
        }
        if (setting instanceof ParameterValue.Whole number) {
            return number.value();
        }
        if (setting instanceof ParameterValue.Text text) {
            return text.value();
        }
        return ((ParameterValue.Texts) setting).values();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value).replace("\",\"", "\", \"");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can be written", e);
        }
    }

    /** The lines below an entry of a section. */
    private List<String> entry(String section, String name) {
        int at = head(section, name);
        return lines.subList(at + 1, end(at));
    }

    private void replaceEntry(String section, String name, List<String> below) {
        int at = head(section, name);
        List<String> old = lines.subList(at + 1, end(at));
        old.clear();
        if (below.isEmpty()) {
            if (section.equals(PHASES)) {
                lines.set(at, "  " + name + ": []");
            } else {
                lines.remove(at);
            }
            return;
        }
        lines.set(at, "  " + name + ":");
        lines.addAll(at + 1, below);
    }

    private void appendEntry(String section, String name, List<String> below) {
        int at = section(section) + 1;
        int last = at;
        while (at < lines.size() && !isTopLevel(lines.get(at))) {
            if (lines.get(at).startsWith("  ")) {
                last = at + 1;
            }
            at++;
        }
        lines.add(last, "  " + name + ":");
        lines.addAll(last + 1, below);
    }

    private int section(String section) {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).stripTrailing().equals(section + ":")) {
                return at;
            }
        }
        throw new RulesetException(LAYOUT);
    }

    private int head(String section, String name) {
        for (int at = section(section) + 1; at < lines.size() && !isTopLevel(lines.get(at)); at++) {
            String line = lines.get(at).stripTrailing();
            if (line.equals("  " + name + ":") || line.equals("  " + name + ": []")) {
                return at;
            }
        }
        throw new RulesetException(LAYOUT);
    }

    /** Lines below are indented further, by at least four blanks; a comment at two blanks is that of the next entry. */
    private int end(int head) {
        int at = head + 1;
        while (at < lines.size() && lines.get(at).startsWith("    ")) {
            at++;
        }
        return at;
    }

    private static boolean isTopLevel(String line) {
        return !line.isBlank() && !line.startsWith(" ") && !line.startsWith("#");
    }

    /** The text, once it is certain that it says what was asked for. */
    private String checked(Predicate<String> says) {
        String text = String.join("\n", lines);
        if (!says.test(text)) {
            throw new RulesetException(LAYOUT);
        }
        return text;
    }
}
