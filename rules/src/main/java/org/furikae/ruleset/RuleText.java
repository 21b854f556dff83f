package org.furikae.ruleset;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.decision.Explanation.FiredRule;

/**
 * The text of one {@code rule.drl}: its metadata, and its name.
 */
final class RuleText {
    private static final Pattern RULE = Pattern.compile("(?m)^rule\\s+\"([^\"\\n]+)\"");
    private static final Pattern WHEN = Pattern.compile("(?m)^when\\b");
    private static final Pattern METADATA = Pattern.compile("(?m)^\\s*@(\\w+)\\(\\s*\"([^\"\\n]*)\"\\s*\\)\\s*$");
    private static final Pattern SALIENCE = Pattern.compile("(?m)^\\s*salience\\b");

    private final String path;
    private final String text;

    RuleText(String path, String text) {
        this.path = path;
        this.text = text;
    }

    RuleInfo info(String phase, String slug, int order, Map<String, String> sources) {
        String name = name();
        onlyMatch(WHEN, "「when」で始まる行");
        if (SALIENCE.matcher(text).find()) {
            throw new RulesetException(path + ": salienceは書けません。順序はruleset.yamlの並びで決まります。");
        }
        Map<String, String> metadata = METADATA.matcher(text)
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2), (one, other) -> {
                    throw new RulesetException(path + ": 同じ@の行が二つあります。一つにしてください。");
                }));
        List<String> missing = Stream.of("reason", "source")
                .filter(key -> !metadata.containsKey(key))
                .map(key -> "@" + key)
                .toList();
        if (!missing.isEmpty()) {
            throw new RulesetException(path + ": " + String.join("と", missing) + "がありません。");
        }
        String source = sources.get(metadata.get("source"));
        if (source == null) {
            throw new RulesetException(path + ": 根拠「" + metadata.get("source") + "」がruleset.yamlのsourcesにありません。");
        }
        Months months = Months.parse(path, metadata.get("effectiveFrom"), metadata.get("effectiveUntil"));
        FiredRule shown = new FiredRule(name, phase, metadata.get("reason"), source, ContentHash.of(text));
        return new RuleInfo(name, phase, slug, order, months, shown);
    }

    String name() {
        return onlyMatch(RULE, "「rule \"規則の名前\"」で始まる行").group(1);
    }

    private Matcher onlyMatch(Pattern pattern, String what) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new RulesetException(path + ": " + what + "がありません。");
        }
        Matcher found = pattern.matcher(text);
        found.find();
        if (matcher.find()) {
            throw new RulesetException(path + ": " + what + "が二つあります。一つのファイルに一つの規則を書いてください。");
        }
        return found;
    }
}
