package org.furikae.ruleset.gate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at expressions for words that lead to the engine. What it might miss the bytecode shows. */
final class TextGate {
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'");
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|(?s:/\\*.*?\\*/)");
    private static final Pattern ENGINE = Pattern.compile(
            "(?<![.\\w])(?:drools|kcontext|__\\w*)\\b|(?<![.\\w])(?:update|modify|delete|retract|insertLogical|bolster)\\s*[({]");
    private static final Pattern EVAL = Pattern.compile("\\beval\\s*\\(");

    private TextGate() {}

    /** @param firstLine line of the file on which the text begins */
    static void check(String text, int firstLine, Findings findings) {
        String code = code(text);
        Matcher engine = ENGINE.matcher(code);
        if (engine.find()) {
            String word = engine.group().replaceAll("[\\s({]", "");
            findings.add(
                    Gate.ENGINE,
                    firstLine + linesBefore(code, engine.start()),
                    "「" + word + "」は使えません。規則は事実を見て、Conclusionsに結論を書くか、insertで事実を加えるだけにしてください。",
                    "\"" + word + "\" is not allowed. A rule looks at facts and tells Conclusions, or inserts a fact.");
        }
        Matcher eval = EVAL.matcher(code);
        if (eval.find()) {
            refuseEval(firstLine + linesBefore(code, eval.start()), findings);
        }
    }

    /** The text with blanks in place of strings and comments. */
    static String code(String text) {
        return blank(COMMENT, blank(STRING, text));
    }

    static void refuseEval(int line, Findings findings) {
        findings.add(
                Gate.EVAL,
                line,
                "evalは書けません。条件は事実の型の括弧の中に書いてください。",
                "\"eval\" is not allowed. Write the condition inside the brackets of a fact.");
    }

    /** Blanks of the same length, so that lines stay where they are. */
    private static String blank(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
    }

    private static int linesBefore(String text, int position) {
        return (int)
                text.substring(0, position).chars().filter(one -> one == '\n').count();
    }
}
