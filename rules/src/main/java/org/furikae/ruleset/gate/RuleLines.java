package org.furikae.ruleset.gate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.furikae.ruleset.GeneratedClass;

/** Finds the line of a rule that became some bytecode, which knows lines of generated code only. */
final class RuleLines {
    private static final Pattern THEN = Pattern.compile("(?m)^\\s*then\\b");
    private static final Pattern WHEN = Pattern.compile("(?m)^\\s*when\\b");
    private static final Pattern WORD = Pattern.compile("\\w+|->|::");

    private RuleLines() {}

    /**
     * @param type name of the generated class
     * @param what member or keyword to look for
     * @return the line on which its last word stands, otherwise where the conditions or the consequence begin
     */
    static int of(String text, String type, String what) {
        boolean consequence = GeneratedClass.isLambda(type) && type.contains("LambdaConsequence");
        Matcher then = THEN.matcher(text);
        int thenAt = then.find() ? then.start() : text.length();
        int whenAt = start(WHEN, text);
        int from = consequence ? thenAt : whenAt;
        int found = -1;
        Matcher words = WORD.matcher(what);
        while (words.find()) {
            int at = indexOfWord(text, words.group(), from);
            found = at < 0 ? found : at;
        }
        return line(text, found < 0 ? firstLetter(text, from) : found);
    }

    /** Line of a position, from 1. */
    static int line(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(one -> one == '\n')
                        .count();
    }

    /** Line of the first place where a text stands; 1 when it stands nowhere. */
    static int ofText(String text, String searched) {
        return line(text, Math.max(0, text.indexOf(searched)));
    }

    private static int firstLetter(String text, int from) {
        int at = from;
        while (at < text.length() - 1 && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return Math.min(at, text.length());
    }

    private static int start(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.start() : 0;
    }

    private static int indexOfWord(String text, String word, int from) {
        Matcher matcher =
                Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)").matcher(text);
        return matcher.find(from) ? matcher.start() : -1;
    }
}
