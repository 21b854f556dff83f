package org.furikae.ruleset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What {@code ruleset.yaml} says about a rule set.
 *
 * @param version label that people use; the version stored with decisions is the content hash
 * @param effectiveFrom first treatment month, {@code yyyy-MM}
 * @param phases slugs of the rules by phase; phases run in this order, and of two proposals that of the rule named earlier
 *     goes first
 * @param sources titles of the notices that rules name as their source, by key
 * @param parameters values by name, each with the treatment months in which they hold
 */
record RulesetManifest(
        String version,
        String effectiveFrom,
        LinkedHashMap<String, List<String>> phases,
        LinkedHashMap<String, String> sources,
        LinkedHashMap<String, List<DatedValue>> parameters) {
    static final String FILE = "ruleset.yaml";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    RulesetManifest {
        Objects.requireNonNull(version);
        Objects.requireNonNull(effectiveFrom);
        Objects.requireNonNull(phases);
        Objects.requireNonNull(sources);
        Objects.requireNonNull(parameters);
    }

    /**
     * A value of a parameter.
     *
     * @param from first treatment month, {@code yyyy-MM}; null: from the beginning
     * @param until last treatment month, inclusive; null: for ever
     * @param source key of a source
     */
    record DatedValue(String from, String until, JsonNode value, String source) {}

    static RulesetManifest parse(String yaml) {
        try {
            RulesetManifest manifest = YAML.readValue(yaml, RulesetManifest.class);
            manifest.requireNamesAndValues();
            return manifest;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new RulesetException(
                    FILE,
                    Math.max(0, line),
                    "ruleset.yamlの" + line + "行目付近が読めません。version・effectiveFrom・phases・sources・parametersの形を確かめてください。",
                    e);
        }
    }

    /** A folder's name becomes part of a path; so it must not lead anywhere else. */
    private void requireNamesAndValues() {
        phases.forEach((phase, slugs) -> {
            requireName(phase);
            if (slugs == null) {
                throw new RulesetException("ruleset.yamlのphasesの「" + phase + "」に規則がありません。空なら[]と書いてください。");
            }
            slugs.forEach(RulesetManifest::requireName);
        });
        parameters.forEach((name, values) -> {
            if (values == null || values.stream().anyMatch(one -> one == null || one.value == null)) {
                throw new RulesetException("パラメータ「" + name + "」の値がありません。[{value: 値, source: 根拠}]の形で書いてください。");
            }
        });
    }

    private static void requireName(String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new RulesetException("ruleset.yamlのphasesの名前は、英小文字・数字・ハイフンで64文字までにしてください。");
        }
    }

    /** The text with one rule more at the end of a phase, unless it is there already. Comments are lost. */
    static String withRule(String yaml, String phase, String slug) {
        RulesetManifest manifest = parse(yaml);
        List<String> slugs = new ArrayList<>(manifest.phases.getOrDefault(phase, List.of()));
        if (slugs.contains(slug)) {
            return yaml;
        }
        slugs.add(slug);
        LinkedHashMap<String, List<String>> phases = new LinkedHashMap<>(manifest.phases);
        phases.put(phase, slugs);
        try {
            return YAML.writeValueAsString(new RulesetManifest(
                    manifest.version, manifest.effectiveFrom, phases, manifest.sources, manifest.parameters));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }
}
