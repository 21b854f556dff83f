package org.furikae.ruleset.gate;

import java.util.ArrayList;
import java.util.List;
import org.furikae.ruleset.RuleFile;

/** Collects what gates find in one rule's file. */
final class Findings {
    private final RuleFile file;
    private final String rule;
    private final List<GateFinding> all = new ArrayList<>();

    Findings(RuleFile file) {
        this.file = file;
        this.rule = RuleNames.in(file.text());
    }

    void add(Gate gate, int line, String japanese, String english) {
        all.add(new GateFinding(gate, file.path(), rule, Math.max(0, line), japanese, english));
    }

    boolean none() {
        return all.isEmpty();
    }

    List<GateFinding> all() {
        return all;
    }
}
