package org.furikae.ruleset.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.furikae.ruleset.ParameterValue;
import org.furikae.ruleset.RuleFile;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.RulesetYaml;

/** Whether the parameters that rules ask for are there and of the kind asked for: otherwise the rule fails on every claim. */
final class ParameterGate {
    private static final Pattern ASKED =
            Pattern.compile("(?<!\\w)(flag|number|text|lists)\\s*\\(\\s*\"([^\"\\\\\\n]*)\"");
    private static final Map<String, Class<? extends ParameterValue.Setting>> KINDS = Map.of(
            "flag", ParameterValue.Flag.class,
            "number", ParameterValue.Whole.class,
            "text", ParameterValue.Text.class,
            "lists", ParameterValue.Texts.class);

    private ParameterGate() {}

    static List<GateFinding> missing(RulesetFiles files, List<RuleFile> rules) {
        Map<String, ParameterValue.Setting> known = new HashMap<>();
        try {
            RulesetYaml.parameters(files.text(RulesetYaml.FILE)).forEach(one -> known.put(one.name(), one.value()));
        } catch (RulesetException e) {
            return List.of(RulesetGates.unreadable(Gate.METADATA, RulesetYaml.FILE, e));
        }
        List<GateFinding> findings = new ArrayList<>();
        for (RuleFile rule : rules) {
            String code = TextGate.code(rule.text());
            Matcher asked = ASKED.matcher(rule.text());
            while (asked.find()) {
                // Blank where it stands in a comment.
                if (code.charAt(asked.start()) == rule.text().charAt(asked.start())) {
                    fault(asked.group(1), asked.group(2), known)
                            .ifPresent(words -> findings.add(new GateFinding(
                                    Gate.METADATA,
                                    rule.path(),
                                    RuleNames.in(rule.text()),
                                    RuleLines.line(rule.text(), asked.start()),
                                    words.japanese(),
                                    words.english())));
                }
            }
        }
        return findings;
    }

    private static Optional<CompilerWords> fault(
            String asking, String name, Map<String, ParameterValue.Setting> known) {
        ParameterValue.Setting setting = known.get(name);
        if (setting == null) {
            Optional<String> meant = Spelling.nearest(name, known.keySet());
            return Optional.of(new CompilerWords(
                    "ruleset.yamlにパラメータ「" + name + "」がありません。"
                            + meant.map(one -> "「" + one + "」のことですか。").orElse("先に加えてください。"),
                    "ruleset.yaml has no parameter \"" + name + "\"."
                            + meant.map(one -> " Do you mean \"" + one + "\"?").orElse(" Add it first.")));
        }
        if (!KINDS.get(asking).isInstance(setting)) {
            return Optional.of(new CompilerWords(
                    "パラメータ「" + name + "」の値は" + setting.kind() + "です。" + asking + "では読めません。",
                    "The parameter \"" + name + "\" is of another kind; \"" + asking + "\" cannot read it."));
        }
        return Optional.empty();
    }
}
