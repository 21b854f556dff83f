package org.furikae.ruleset.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.furikae.decision.Decision;
import org.furikae.ruleset.FiringLimitException;
import org.furikae.ruleset.RuleInfo;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.RulesetException;

/** The cases of a rule set, ready to run. Every rule has one on which it fires and one on which it does not. */
public final class RuleCases {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Ruleset ruleset;
    private final Map<RuleInfo, List<Trial>> cases = new LinkedHashMap<>();

    /** @throws RulesetException when a case file cannot be read */
    public RuleCases(Ruleset ruleset) {
        this.ruleset = ruleset;
        for (RuleInfo rule : ruleset.rules()) {
            cases.put(rule, read(ruleset, rule));
        }
    }

    /**
     * Reads the cases and runs none.
     *
     * @throws RulesetException when a case file cannot be read
     */
    static void requireReadable(Ruleset ruleset) {
        ruleset.rules().forEach(rule -> read(ruleset, rule));
    }

    /** Runs every case; a rule without enough cases has a result that says so. */
    public List<CaseResult> run() {
        return run((done, total, at) -> {});
    }

    /**
     * As {@link #run()}.
     *
     * @param progress told before each case how many are done, and of how many
     * @throws FiringLimitException when rules make one another fire without end
     */
    public List<CaseResult> run(Tally progress) {
        List<CaseResult> results = new ArrayList<>();
        long total = cases.values().stream().mapToLong(List::size).sum();
        long done = 0;
        for (Map.Entry<RuleInfo, List<Trial>> entry : cases.entrySet()) {
            String rule = entry.getKey().name();
            for (Trial one : entry.getValue()) {
                progress.accept(done++, total, rule + "／" + one.name());
                results.add(run(rule, one));
            }
            if (entry.getValue().stream().noneMatch(Trial::fires)
                    || entry.getValue().stream().allMatch(Trial::fires)) {
                results.add(new CaseResult(
                        rule, "", List.of(), "", List.of("この規則が働く例(fires: true)と働かない例(fires: false)を一つずつ書いてください")));
            }
        }
        return results;
    }

    /** Names of the cases that notice, by the decision they expect, when the rule is taken away. */
    public List<String> noticing(RuleInfo rule) {
        return cases.get(rule).stream()
                .filter(one -> notices(one, rule))
                .map(Trial::name)
                .toList();
    }

    /**
     * The cases, of whatever rule, that notice when the rule is taken away. Only those in which it fired can, and of red
     * ones nothing can be told.
     *
     * @param results of {@link #run()}
     */
    public List<Examination.CaseName> allNoticing(RuleInfo rule, List<CaseResult> results) {
        Set<Examination.CaseName> affected = results.stream()
                .filter(result -> result.green() && result.fired().contains(rule.name()))
                .map(result -> new Examination.CaseName(result.rule(), result.name()))
                .collect(Collectors.toSet());
        List<Examination.CaseName> noticing = new ArrayList<>();
        cases.forEach((of, list) -> list.forEach(one -> {
            Examination.CaseName name = new Examination.CaseName(of.name(), one.name());
            if (affected.contains(name) && notices(one, rule)) {
                noticing.add(name);
            }
        }));
        return noticing;
    }

    private boolean notices(Trial one, RuleInfo left) {
        if (!one.decisionExpected()) {
            return false;
        }
        try {
            return !one.failuresWithout(left, ruleset).isEmpty();
        } catch (FiringLimitException e) {
            throw e;
        } catch (RuntimeException e) {
            return true;
        }
    }

    private CaseResult run(String rule, Trial one) {
        try {
            Trial.Run run = one.run(ruleset);
            return new CaseResult(rule, one.name(), run.fired(), run.outcome(), run.failures());
        } catch (FiringLimitException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return new CaseResult(rule, one.name(), List.of(), "", List.of("規則の実行中に誤りが起きました: " + cause.getMessage()));
        }
    }

    /**
     * Why a case file cannot be read, in Japanese; empty when it can. Nothing runs.
     *
     * @param path such as {@code insurer/as-filed/cases.yaml}
     */
    public static Optional<String> fault(String path, String yaml) {
        try {
            parse(path.substring(0, path.indexOf('/')), "", path, yaml);
            return Optional.empty();
        } catch (RulesetException e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * What a rule set decides about the one case of a file, whatever the case expects. Not for rules of proration.
     *
     * @throws RulesetException when it cannot be read
     */
    public static Decision decision(String yaml, Ruleset ruleset) {
        try {
            return new RuleCase("", "cases.yaml", YAML.readTree(yaml).path(0)).decide(ruleset);
        } catch (JsonProcessingException e) {
            throw new RulesetException("例が読めません。YAMLの書き方を確かめてください。", e);
        }
    }

    private static List<Trial> read(Ruleset ruleset, RuleInfo rule) {
        String where = rule.phase() + "/" + rule.slug() + "/cases.yaml";
        return ruleset.cases(rule)
                .map(yaml -> parse(rule.phase(), rule.name(), where, yaml))
                .orElse(List.of());
    }

    private static List<Trial> parse(String phase, String rule, String where, String yaml) {
        try {
            List<Trial> found = new ArrayList<>();
            for (JsonNode node : YAML.readTree(yaml)) {
                found.add(
                        phase.equals(PoolCase.PHASE)
                                ? new PoolCase(rule, where, node)
                                : new RuleCase(rule, where, node));
            }
            return found;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new RulesetException(
                    where, Math.max(0, line), where + ": " + line + "行目付近が読めません。YAMLの書き方を確かめてください。", e);
        } catch (IllegalArgumentException e) {
            throw new RulesetException(where, 0, where + ": " + e.getMessage(), e);
        }
    }
}
