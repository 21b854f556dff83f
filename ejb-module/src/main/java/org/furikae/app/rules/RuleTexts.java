package org.furikae.app.rules;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.furikae.app.persistence.LookupHash;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetFiles;

/**
 * The files of a rule set as authors write them, cases included. They may be faulty: a draft is.
 *
 * @param byPath texts with line feeds as line ends, by path such as {@code insurer/as-filed/rule.drl}
 */
public record RuleTexts(SortedMap<String, String> byPath) {
    private static final HexFormat HEX = HexFormat.of();

    public RuleTexts {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }

    public static RuleTexts of(Map<String, String> byPath) {
        return new RuleTexts(new TreeMap<>(byPath));
    }

    /** The files that the product brings. */
    public static RuleTexts shipped() {
        return new RuleTexts(RulesetFiles.shipped().texts());
    }

    public RulesetFiles files() {
        return RulesetFiles.of(byPath);
    }

    /** SHA-256 over all paths and texts, 64 lower-case hex digits. */
    public String sha256() {
        StringBuilder all = new StringBuilder();
        byPath.forEach((path, text) -> all.append(hex(path)).append(hex(text)));
        return hex(all.toString());
    }

    private static String hex(String text) {
        return HEX.formatHex(LookupHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What decisions would name; empty when the files cannot be read as a rule set. */
    public Optional<String> version() {
        try {
            return Optional.of(files().version());
        } catch (RulesetException e) {
            return Optional.empty();
        }
    }

    /** This with other texts; an empty text takes a file away. */
    public RuleTexts with(Map<String, Optional<String>> changed) {
        TreeMap<String, String> texts = new TreeMap<>(byPath);
        changed.forEach(
                (path, text) -> text.ifPresentOrElse(present -> texts.put(path, present), () -> texts.remove(path)));
        return new RuleTexts(texts);
    }
}
