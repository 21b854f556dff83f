package org.furikae.ruleset;

import java.util.List;
import java.util.stream.Collectors;

/** Rules that the compiler refuses. */
public final class RuleCompileException extends RulesetException {
    private static final long serialVersionUID = 1L;

    /**
     * What the compiler says about a rule.
     *
     * @param path of the rule's file; empty when the compiler does not say
     * @param line from 1; 0 when the compiler does not say
     * @param text the compiler's own words
     */
    public record Problem(String path, int line, String text) {}

    private final transient List<Problem> problems;

    RuleCompileException(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.path() + " " + problem.line() + "行: " + problem.text())
                .collect(Collectors.joining("\n", "規則をコンパイルできません。次の箇所を直してください。\n", "")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
