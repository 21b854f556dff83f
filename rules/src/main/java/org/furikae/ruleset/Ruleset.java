package org.furikae.ruleset;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.furikae.decision.Reconciler;
import org.furikae.decision.Submission;
import org.furikae.identity.KanjiVariants;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.proration.PoolRules;
import org.furikae.registration.Candidates;
import org.furikae.ruleset.fact.Parameters;

/**
 * A compiled rule set: {@code ruleset.yaml} and one folder per rule, {@code <phase>/<rule-slug>/{rule.drl,cases.yaml}}. Safe
 * for use by several threads. Closing it frees the compiled classes; no claim may be in the making then.
 */
public final class Ruleset implements AutoCloseable {
    /** The phase whose rules choose the pools of unresolved claims. */
    private static final String POOL_PHASE = "proration";

    private final String version;
    private final String label;
    private final YearMonth effectiveFrom;
    private final List<RuleInfo> rules;
    private final Map<String, RuleInfo> rulesByName;
    private final Map<String, String> texts;
    private final Map<String, String> cases;
    private final ParameterTable parameters;
    private final CompiledRules compiled;

    private Ruleset(
            RulesetFiles files,
            RuleCompiler compiler,
            Predicate<String> compiledPhases,
            Consumer<List<RuleUnit>> gate) {
        TreeMap<String, String> content = new TreeMap<>();
        content.put(RulesetManifest.FILE, files.text(RulesetManifest.FILE));
        RulesetManifest manifest = RulesetManifest.parse(content.get(RulesetManifest.FILE));
        label = manifest.version();
        effectiveFrom = Months.parse(RulesetManifest.FILE, manifest.effectiveFrom(), null)
                .from();
        parameters =
                new ParameterTable(manifest.parameters(), manifest.sources().keySet());
        List<RuleInfo> infos = new ArrayList<>();
        Map<String, String> caseTexts = new TreeMap<>();
        TreeMap<String, String> drl = new TreeMap<>();
        Map<String, Integer> orders = new HashMap<>();
        for (RuleFile file : files.rules()) {
            infos.add(file.info(manifest.sources()));
            content.put(file.path(), file.text());
            if (compiledPhases.test(file.phase())) {
                drl.put(file.path(), file.text());
                orders.put(file.path(), file.order());
            }
            files.find(file.casesPath()).ifPresent(yaml -> caseTexts.put(file.casesPath(), yaml));
        }
        rules = List.copyOf(infos);
        texts = Map.copyOf(content);
        cases = Map.copyOf(caseTexts);
        requireDistinctNames();
        rulesByName = rules.stream().collect(Collectors.toUnmodifiableMap(RuleInfo::name, Function.identity()));
        version = ContentHash.of(content);
        List<RuleUnit> units = compiler.compile(drl);
        gate.accept(units);
        compiled = CompiledRules.load(units, orders, Ruleset.class.getClassLoader());
    }

    /**
     * Reads and compiles the rule set of a folder.
     *
     * @throws RulesetException when a file is missing, not well formed or does not compile
     */
    public static Ruleset load(Path folder) {
        return compile(RulesetFiles.inFolder(folder));
    }

    /**
     * Compiles a rule set again from what {@link #texts()} gave.
     *
     * @throws RulesetException when a text is missing, not well formed or does not compile
     */
    public static Ruleset of(Map<String, String> texts) {
        return compile(RulesetFiles.of(texts));
    }

    /**
     * Compiles a rule set, and loads it when a look at the classes raises no objection.
     *
     * @param gate sees the classes before any of them is loaded; what it throws ends the attempt
     * @throws RulesetException when a text is missing, not well formed or does not compile
     */
    public static Ruleset inspected(RulesetFiles files, RuleCompiler compiler, Consumer<List<RuleUnit>> gate) {
        return new Ruleset(files, compiler, phase -> true, gate);
    }

    /**
     * Reads the rule set of a folder, but compiles only what chooses pools, which takes a fraction of the time.
     *
     * @throws RulesetException as {@link #load}
     */
    public static PoolRules loadPoolRules(Path folder) {
        return poolRules(RulesetFiles.inFolder(folder));
    }

    static PoolRules poolRulesOnClassPath(ClassLoader loader, String root) {
        return poolRules(RulesetFiles.onClassPath(loader, root));
    }

    static Ruleset onClassPath(ClassLoader loader, String root) {
        return compile(RulesetFiles.onClassPath(loader, root));
    }

    private static Ruleset compile(RulesetFiles files) {
        return inspected(files, compiler(), units -> {});
    }

    private static PoolRules poolRules(RulesetFiles files) {
        return new Ruleset(files, compiler(), POOL_PHASE::equals, units -> {}).poolRules();
    }

    private static RuleCompiler compiler() {
        return new RuleCompiler(Ruleset.class.getClassLoader());
    }

    /** Content hash over {@code ruleset.yaml} and all rules; cases, line ends and the order of files do not count. */
    public String version() {
        return version;
    }

    /** All that the version depends on, by path: {@code ruleset.yaml} and every {@code rule.drl}. Enough to compile it again. */
    public Map<String, String> texts() {
        return texts;
    }

    /** What people call this version. */
    public String label() {
        return label;
    }

    /** The first treatment month that the rule set was made for. */
    public YearMonth effectiveFrom() {
        return effectiveFrom;
    }

    /** Decides claims by this rule set. */
    public Reconciler reconciler() {
        return reconciler(KanjiVariants.shipped());
    }

    /** The same with the variants of an installation. */
    public Reconciler reconciler(KanjiVariants variants) {
        return new RulesetReconciler(this, Variation.NONE, variants);
    }

    /** The same, varied to try something out. */
    public Reconciler reconciler(Variation variation) {
        return new RulesetReconciler(this, variation, KanjiVariants.shipped());
    }

    /** Decides one claim and tells what the rules proposed on the way. */
    public Traced trace(Submission submission, Candidates candidates, InsurerDirectory insurers, LocalDate knownAsOf) {
        return new RulesetReconciler(this, Variation.NONE, KanjiVariants.shipped())
                .trace(submission, candidates, insurers, knownAsOf);
    }

    /** Bills claims of a treatment month as a person decided, within the parameters of this rule set. */
    public BillingByHand billingByHand(YearMonth treatmentMonth) {
        return new BillingByHand(parameters(treatmentMonth));
    }

    /** Chooses the pools of unresolved claims by this rule set. */
    public PoolRules poolRules() {
        return poolRules(Variation.NONE);
    }

    /** The same, varied to try something out. */
    public PoolRules poolRules(Variation variation) {
        return new RulesetPools(this, variation);
    }

    /** The rules in their order. */
    public List<RuleInfo> rules() {
        return rules;
    }

    /** The text of a rule's {@code cases.yaml}, if it has one. */
    public Optional<String> cases(RuleInfo rule) {
        return Optional.ofNullable(cases.get(rule.phase() + "/" + rule.slug() + "/" + RulesetFiles.CASE_FILE));
    }

    Map<String, RuleInfo> rulesByName() {
        return rulesByName;
    }

    CompiledRules compiled() {
        return compiled;
    }

    Parameters parameters(YearMonth month) {
        return parameters.in(month);
    }

    @Override
    public void close() {
        compiled.close();
    }

    private void requireDistinctNames() {
        Map<String, String> slugByName = new HashMap<>();
        for (RuleInfo rule : rules) {
            String earlier = slugByName.put(rule.name(), rule.slug());
            if (earlier != null) {
                throw new RulesetException(
                        "規則「" + rule.name() + "」が" + earlier + "と" + rule.slug() + "の二つにあります。名前を変えてください。");
            }
        }
    }
}
