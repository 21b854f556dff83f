package org.furikae.ruleset.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.furikae.ruleset.RuleCompileException;
import org.furikae.ruleset.RuleCompiler;
import org.furikae.ruleset.RuleFile;
import org.furikae.ruleset.RuleLoadException;
import org.furikae.ruleset.RuleUnit;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetFiles;

/**
 * The gates through which a rule set goes before any of it runs: size, grammar, metadata, compiler, bytecode. It compiles, but
 * loads no class of a rule that does not pass. It remembers what it compiled, so that the next check of nearly the same rules
 * is quick. Not safe for use by several threads.
 */
public final class RulesetGates {
    private static final String MANIFEST = "ruleset.yaml";

    private final RuleCompiler compiler = new RuleCompiler(Ruleset.class.getClassLoader());
    private List<RuleUnit> inspected = List.of();

    /**
     * What came of a rule set.
     *
     * @param ruleset ready for use; empty when a gate refused
     */
    public record Passage(GateReport report, Optional<Ruleset> ruleset) {}

    /** Checks a rule set; nothing of it runs. */
    public static GateReport check(RulesetFiles files) {
        Passage passage = new RulesetGates().pass(files);
        passage.ruleset().ifPresent(Ruleset::close);
        return passage.report();
    }

    /** Only what can be told from the text of one rule, in milliseconds: while somebody types. */
    public static GateReport checkText(RuleFile rule) {
        return new GateReport(textFindings(rule));
    }

    /** Checks a rule set and makes it ready; who gets it closes it. */
    public Passage pass(RulesetFiles files) {
        List<RuleFile> rules;
        try {
            rules = files.rules();
        } catch (RulesetException e) {
            return refused(List.of(about(Gate.FILES, MANIFEST, e)));
        }
        List<GateFinding> findings = new ArrayList<>(SizeGate.checkNumber(rules));
        rules.forEach(rule -> findings.addAll(textFindings(rule)));
        findings.addAll(MetadataGate.duplicateNames(rules));
        findings.addAll(MetadataGate.missing(files, rules));
        findings.addAll(ParameterGate.missing(files, rules));
        if (!findings.isEmpty()) {
            return refused(findings);
        }
        try {
            return new Passage(GateReport.PASSED, Optional.of(Ruleset.inspected(files, compiler, this::inspect)));
        } catch (RuleCompileException e) {
            return refused(CompileGate.findings(e, rules));
        } catch (RefusedClasses e) {
            List<GateFinding> refused = new ArrayList<>();
            for (RuleUnit unit : e.units()) {
                refused.addAll(BytecodeGate.check(unit, rules));
                compiler.forget(unit);
            }
            return refused(refused);
        } catch (RuleLoadException e) {
            return refused(List.of(about(Gate.LOADER, MANIFEST, e)));
        } catch (RulesetException e) {
            return refused(List.of(about(Gate.METADATA, MANIFEST, e)));
        }
    }

    private void inspect(List<RuleUnit> units) {
        List<RuleUnit> refused = units.stream()
                .filter(unit -> inspected.stream().noneMatch(known -> known.sameClasses(unit)))
                .filter(unit -> !BytecodeGate.check(unit, List.of()).isEmpty())
                .toList();
        if (!refused.isEmpty()) {
            throw new RefusedClasses(refused);
        }
        inspected = units;
    }

    private static List<GateFinding> textFindings(RuleFile rule) {
        Findings findings = new Findings(rule);
        SizeGate.check(rule, findings);
        if (findings.none()) {
            try {
                new GrammarGate(rule, findings).check();
            } catch (RulesetException e) {
                findings.add(
                        Gate.SYNTAX,
                        1,
                        e.getMessage(),
                        "Write one rule with a name, \"when\" and \"then\" at the start of a line.");
            }
        }
        return findings.all();
    }

    private static GateFinding about(Gate gate, String file, RulesetException e) {
        return unreadable(gate, e.file().isEmpty() ? file : e.file(), e);
    }

    /** Something that cannot be read, where it is as far as that is known. */
    public static GateFinding unreadable(Gate gate, String file, RulesetException e) {
        return new GateFinding(
                gate,
                file,
                "",
                e.line(),
                e.getMessage(),
                e.line() > 0
                        ? "It cannot be read near line " + e.line() + ". Check how the YAML is written."
                        : "It cannot be read; the Japanese text says why.");
    }

    private static Passage refused(List<GateFinding> findings) {
        return new Passage(new GateReport(findings), Optional.empty());
    }

    /** Ends an attempt to load. */
    private static final class RefusedClasses extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<RuleUnit> units;

        RefusedClasses(List<RuleUnit> units) {
            super("refused before loading");
            this.units = units;
        }

        List<RuleUnit> units() {
            return units;
        }
    }
}
