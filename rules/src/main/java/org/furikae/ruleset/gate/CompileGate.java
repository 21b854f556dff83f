package org.furikae.ruleset.gate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.furikae.ruleset.RuleCompileException;
import org.furikae.ruleset.RuleCompileException.Problem;
import org.furikae.ruleset.RuleFile;

/** What the compiler says, with the rule and the line that it does not always name. */
final class CompileGate {
    /** One fault makes the compiler complain many times. */
    private static final int MOST = 50;

    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*");

    private CompileGate() {}

    static List<GateFinding> findings(RuleCompileException refused, List<RuleFile> rules) {
        return refused.problems().stream()
                .map(problem -> finding(problem, rules))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static GateFinding finding(Problem problem, List<RuleFile> rules) {
        RuleFile rule = rules.stream()
                .filter(one -> one.path().equals(problem.path()))
                .findFirst()
                .orElseGet(() -> mentioned(problem.text(), rules));
        CompilerWords words = CompilerWords.of(problem.text());
        return new GateFinding(
                Gate.COMPILE,
                rule == null ? problem.path() : rule.path(),
                rule == null ? "" : RuleNames.in(rule.text()),
                rule == null ? 0 : line(problem, TextGate.code(rule.text())),
                words.japanese(),
                words.english());
    }

    private static RuleFile mentioned(String text, List<RuleFile> rules) {
        return rules.stream()
                .filter(one -> !RuleNames.in(one.text()).isEmpty() && text.contains(RuleNames.in(one.text())))
                .findFirst()
                .orElse(null);
    }

    /** The compiler's line, otherwise that of the rarest word of its message that stands in the rule. */
    private static int line(Problem problem, String text) {
        if (problem.line() > 0) {
            return problem.line();
        }
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        Matcher words = WORD.matcher(problem.text());
        while (words.find()) {
            Matcher places = Pattern.compile("(?<![\\w$])" + Pattern.quote(words.group()) + "(?![\\w$])")
                    .matcher(text);
            int first = -1;
            int number = 0;
            while (places.find()) {
                first = first < 0 ? places.start() : first;
                number++;
            }
            if (number > 0 && number < fewest) {
                fewest = number;
                best = first;
            }
        }
        return best < 0 ? 0 : RuleLines.line(text, best);
    }
}
