package org.furikae.app.persistence;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.furikae.decision.Decision;
import org.furikae.decision.Explanation.FiredRule;

/** Why the rules left a claim to people, in words that are the same for like claims, so that cases can be filtered by them. */
public final class CaseReason {
    /** Of a decision by hand whose evidence, an answer of an insurer, turned out wrong. */
    public static final String EVIDENCE_GONE = "判定の根拠になった保険者の回答が訂正または取り消された";

    private static final Pattern NAMED = Pattern.compile("^「([^」]{1,100})」");
    private static final Set<String> DECIDING_PHASES = Set.of("filing", "person", "insurer");
    private static final int LENGTH = 200;

    private CaseReason() {}

    /** The name that the sentence begins with, otherwise the rule that proposed the decision. */
    static String of(Decision decision) {
        Matcher named = NAMED.matcher(decision.reason());
        if (named.find()) {
            return named.group(1);
        }
        List<FiredRule> rules = decision.explanation().rules().stream()
                .filter(rule -> DECIDING_PHASES.contains(rule.phase()))
                .toList();
        return shortened(
                rules.isEmpty()
                        ? decision.reason()
                        : rules.get(rules.size() - 1).name());
    }

    static String shortened(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH);
    }
}
