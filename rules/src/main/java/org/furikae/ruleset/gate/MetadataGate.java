package org.furikae.ruleset.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.furikae.ruleset.RuleFile;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetFiles;

/** Whether each rule says what an explanation needs: its name, why, from where and for which months. */
final class MetadataGate {
    private static final String MANIFEST = "ruleset.yaml";

    private MetadataGate() {}

    static List<GateFinding> missing(RulesetFiles files, List<RuleFile> rules) {
        List<GateFinding> findings = new ArrayList<>();
        try {
            files.parameterFaults()
                    .forEach(fault -> findings.add(new GateFinding(
                            Gate.METADATA,
                            MANIFEST,
                            "",
                            0,
                            fault,
                            "A parameter has no value or two values in some month; see the Japanese text.")));
        } catch (RulesetException e) {
            findings.add(new GateFinding(
                    Gate.METADATA,
                    MANIFEST,
                    "",
                    0,
                    e.getMessage(),
                    "Months are written like 2023-08, the first not after the last."));
        }
        Map<String, String> sources = files.sources();
        for (RuleFile rule : rules) {
            try {
                rule.info(sources);
            } catch (RulesetException e) {
                findings.add(
                        new GateFinding(
                                Gate.METADATA,
                                rule.path(),
                                RuleNames.in(rule.text()),
                                line(rule),
                                e.getMessage(),
                                "A rule needs @reason, a @source that ruleset.yaml lists, and months like 2023-08 if it has any."));
            }
        }
        return findings;
    }

    static List<GateFinding> duplicateNames(List<RuleFile> rules) {
        Map<String, RuleFile> byName = new HashMap<>();
        List<GateFinding> findings = new ArrayList<>();
        for (RuleFile rule : rules) {
            String name = RuleNames.in(rule.text());
            RuleFile earlier = byName.putIfAbsent(name, rule);
            if (earlier != null) {
                findings.add(twice(rule, earlier, name));
                findings.add(twice(earlier, rule, name));
            }
        }
        return findings;
    }

    private static GateFinding twice(RuleFile rule, RuleFile other, String name) {
        return new GateFinding(
                Gate.METADATA,
                rule.path(),
                name,
                line(rule),
                "規則「" + name + "」が" + other.path() + "にもあります。適用期間が違っても、名前を変えてください。",
                "There is a rule of this name in " + other.path()
                        + " too. Change one of the names, even if their months differ.");
    }

    private static int line(RuleFile rule) {
        int at = rule.text().indexOf("\nrule ");
        return at < 0 ? 1 : RuleLines.line(rule.text(), at + 1);
    }
}
