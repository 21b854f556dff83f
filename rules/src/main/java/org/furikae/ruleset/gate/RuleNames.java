package org.furikae.ruleset.gate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the name of a rule from a text that may not be well formed. */
final class RuleNames {
    private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\s+(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|(\\S+))");

    private RuleNames() {}

    /** Of the first rule; empty when there is none. */
    static String in(String text) {
        Matcher matcher = RULE.matcher(text);
        if (!matcher.find()) {
            return "";
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }
}
