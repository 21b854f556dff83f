package org.furikae.ruleset;

import java.util.List;
import java.util.Set;
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

    RuleCompileException(List<Problem> problems, Throwable cause) {
        super(text(problems), cause);
        this.problems = List.copyOf(problems);
    }

    RuleCompileException(List<Problem> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems);
    }

    private static String text(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.path() + " " + problem.line() + "行: " + problem.text())
                .collect(Collectors.joining("\n", "規則をコンパイルできません。次の箇所を直してください。\n", ""));
    }

    /** Whether each problem is of one of these rules' files. */
    boolean namesRules(Set<String> paths) {
        return problems.stream().map(Problem::path).allMatch(paths::contains);
    }

    /** The problems, all of one rule. */
    List<Problem> of(String path) {
        return problems.stream()
                .filter(problem -> !problem.text().startsWith("Java source of"))
                .map(problem -> new Problem(path, problem.path().equals(path) ? problem.line() : 0, problem.text()))
                .toList();
    }

    public List<Problem> problems() {
        return problems;
    }
}
