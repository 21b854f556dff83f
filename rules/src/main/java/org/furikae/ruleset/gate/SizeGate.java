package org.furikae.ruleset.gate;

import java.util.List;
import org.furikae.ruleset.RuleFile;

/**
 * Keeps away texts on which a parser or compiler would spend minutes: its time grows with the depth of brackets faster than with
 * anything else. The limits are several times what the longest shipped rule needs.
 */
final class SizeGate {
    static final int MOST_RULES = 500;
    static final int MOST_CHARACTERS = 20_000;
    static final int LONGEST_LINE = 1_000;
    static final int DEEPEST = 12;
    static final int MOST_OPERATORS = 400;

    private SizeGate() {}

    static List<GateFinding> checkNumber(List<RuleFile> rules) {
        return rules.size() <= MOST_RULES
                ? List.of()
                : List.of(new GateFinding(
                        Gate.SIZE,
                        "ruleset.yaml",
                        "",
                        0,
                        "規則が" + rules.size() + "あります。" + MOST_RULES + "までにしてください。",
                        "There are " + rules.size() + " rules; at most " + MOST_RULES + " are allowed."));
    }

    static void check(RuleFile file, Findings findings) {
        String text = file.text();
        if (text.length() > MOST_CHARACTERS) {
            findings.add(
                    Gate.SIZE,
                    1,
                    "規則が長すぎます（" + text.length() + "文字）。" + MOST_CHARACTERS + "文字までにし、長ければ規則を分けてください。",
                    "The rule has " + text.length() + " characters; at most " + MOST_CHARACTERS
                            + " are allowed. Split it into several rules.");
            return;
        }
        int line = 1;
        int column = 0;
        int depth = 0;
        int operators = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            column++;
            if (character == '\n') {
                line++;
                column = 0;
            } else if (character == '(' || character == '[' || character == '{') {
                depth++;
                operators++;
            } else if (character == ')' || character == ']' || character == '}') {
                depth = Math.max(0, depth - 1);
            } else if ("+-*/%&|!?~^".indexOf(character) >= 0) {
                operators++;
            }
            if (column > LONGEST_LINE || depth > DEEPEST || operators > MOST_OPERATORS) {
                findings.add(
                        Gate.SIZE,
                        line,
                        "行が長すぎる（" + LONGEST_LINE + "文字まで）、括弧が深すぎる（" + DEEPEST + "重まで）、または演算が多すぎます（" + MOST_OPERATORS
                                + "まで）。規則を分けてください。",
                        "A line is too long (at most " + LONGEST_LINE + "), brackets are too deep (at most " + DEEPEST
                                + ") or there are too many operators (at most " + MOST_OPERATORS
                                + "). Split it into several rules.");
                return;
            }
        }
    }
}
