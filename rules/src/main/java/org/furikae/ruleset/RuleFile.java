package org.furikae.ruleset;

import java.util.Map;

/**
 * The {@code rule.drl} of one rule.
 *
 * @param phase the phase's folder
 * @param slug the rule's folder
 * @param order place in {@code ruleset.yaml}, from 0
 * @param text as the author wrote it
 */
public record RuleFile(String phase, String slug, int order, String text) {
    public String path() {
        return folder(phase, slug) + RulesetFiles.RULE_FILE;
    }

    public String casesPath() {
        return folder(phase, slug) + RulesetFiles.CASE_FILE;
    }

    /**
     * What the text says about the rule.
     *
     * @param sources titles by key
     * @throws RulesetException when something is missing or cannot be read
     */
    public RuleInfo info(Map<String, String> sources) {
        return new RuleText(path(), text).info(phase, slug, order, sources);
    }

    static String folder(String phase, String slug) {
        return phase + "/" + slug + "/";
    }
}
