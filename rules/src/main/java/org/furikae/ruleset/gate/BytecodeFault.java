package org.furikae.ruleset.gate;

import java.util.List;
import java.util.Set;
import org.furikae.ruleset.RuleFile;

/**
 * Something in a generated class that may not be there.
 *
 * @param type name of the class
 * @param method in which it stands; empty for the class itself
 * @param what it is, as near to the author's words as bytecode knows
 */
record BytecodeFault(Gate gate, String type, String method, String what) {
    /** One finding for each rule that became this class. */
    List<GateFinding> findings(List<RuleFile> rules, RuleOfClass owners) {
        Set<String> names = owners.rules(type, method);
        List<GateFinding> found = rules.stream()
                .filter(rule -> names.contains(RuleNames.in(rule.text())))
                .map(this::finding)
                .toList();
        return found.isEmpty() ? List.of(finding("", "", 0)) : found;
    }

    private GateFinding finding(RuleFile rule) {
        return finding(rule.path(), RuleNames.in(rule.text()), RuleLines.of(rule.text(), type, what));
    }

    private GateFinding finding(String path, String rule, int line) {
        String shown = Words.shortened(what);
        return switch (gate) {
            case CLASS ->
                new GateFinding(
                        gate,
                        path,
                        rule,
                        line,
                        "規則の中でクラス・ラムダ（->）・メソッド参照（::）を作ることはできません。条件を分けて、事実の項目で書いてください（" + shown + "）。",
                        "A rule cannot make classes, lambdas (->) or method references (::). Use fields of facts ("
                                + shown + ").");
            case LOOP ->
                new GateFinding(
                        gate,
                        path,
                        rule,
                        line,
                        "繰り返し（for・while・do）は書けません。規則は事実ごとに働くので、条件に書いてください。",
                        "Loops are not allowed. A rule fires for each fact that fits: write it as a condition.");
            case STATE ->
                new GateFinding(
                        gate,
                        path,
                        rule,
                        line,
                        "「" + shown + "」は使えません。規則は値を覚えたり、ロックしたり、例外を投げたり捕まえたりできません。",
                        "\"" + shown + "\" is not allowed. A rule cannot keep values, lock, throw or catch.");
            default ->
                new GateFinding(
                        gate,
                        path,
                        rule,
                        line,
                        "「" + shown + "」は規則で使えません。使える項目の一覧はdocs/rules.mdにあります。",
                        "\"" + shown + "\" cannot be used in rules; docs/rules.md has the list of what can.");
        };
    }
}
