package org.furikae.app.studio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.furikae.app.rules.RuleTexts;
import org.furikae.ruleset.RuleFile;
import org.furikae.ruleset.RuleInfo;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.gate.GateFinding;
import org.furikae.ruleset.trial.CaseResult;
import org.furikae.ruleset.trial.Examination;

/**
 * What a trial of a rule set showed.
 *
 * @param contentSha256 of the files that were tried
 * @param findings what the gates and the compiler refuse, with file and line; empty when nothing
 * @param cases how each case came out, in the order of rules; empty when the gates refuse
 * @param examination the decision grid, coverage and what nobody would miss; only of {@link Trials#examine}
 * @param millis that it took
 */
public record TrialResult(
        String contentSha256,
        List<GateFinding> findings,
        List<CaseResult> cases,
        Optional<Examination> examination,
        Instant triedAt,
        long millis) {
    public TrialResult {
        findings = List.copyOf(findings);
        cases = List.copyOf(cases);
    }

    /** Cases of one rule. */
    public record Count(int green, int red, boolean firing, boolean notFiring) {
        static final Count NONE = new Count(0, 0, false, false);

        private Count and(CaseResult result) {
            boolean fired = result.fired().contains(result.rule());
            return new Count(
                    green + (result.green() ? 1 : 0),
                    red + (result.green() ? 0 : 1),
                    firing || (result.green() && fired),
                    notFiring || (result.green() && !fired));
        }
    }

    /** Whether the gates let it through and every case is green. */
    public boolean passed() {
        return findings.isEmpty() && !cases.isEmpty() && red() == 0;
    }

    public long red() {
        return cases.stream().filter(one -> !one.green()).count();
    }

    public long green() {
        return cases.size() - red();
    }

    /** How the cases of a rule came out. */
    public Count of(String rule) {
        Count count = Count.NONE;
        for (CaseResult result : cases) {
            if (result.rule().equals(rule)) {
                count = count.and(result);
            }
        }
        return count;
    }

    /**
     * Why the rule set may not be released, in Japanese; empty when it may.
     *
     * @param texts that were tried
     */
    public List<String> obstacles(RuleTexts texts) {
        List<String> obstacles = new ArrayList<>();
        findings.stream()
                .limit(5)
                .forEach(finding -> obstacles.add("検査「" + finding.gate().code() + "」 " + finding.file() + " "
                        + finding.line() + "行: " + finding.japanese()));
        if (findings.isEmpty()) {
            cases.stream()
                    .filter(one -> !one.green())
                    .limit(5)
                    .forEach(one -> obstacles.add(
                            "赤い例 「" + one.rule() + "」の「" + one.name() + "」: " + String.join("、", one.failures())));
            withoutCases(texts).forEach(obstacles::add);
        }
        return obstacles;
    }

    /** Every rule needs a green case that makes it fire and one that does not. */
    private List<String> withoutCases(RuleTexts texts) {
        RulesetFiles files = texts.files();
        TreeMap<Integer, String> missing = new TreeMap<>();
        for (RuleFile file : files.rules()) {
            RuleInfo rule = file.info(files.sources());
            Count count = of(rule.name());
            if (!count.firing() || !count.notFiring()) {
                missing.put(
                        rule.order(),
                        "規則「" + rule.name() + "」に" + (count.firing() ? "働かない例" : "働く例") + "（緑）がありません。"
                                + file.casesPath() + "に加えてください。");
            }
        }
        return List.copyOf(missing.values());
    }
}
