package org.furikae.ruleset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.Results;

/**
 * Makes Java classes of rules (Drools, executable model) without loading any of them. It remembers what it compiled last: of a
 * rule set in which one rule was edited it compiles that rule alone. Not safe for use by several threads.
 */
public final class RuleCompiler {
    private static final AtomicLong BUILDS = new AtomicLong();
    private static final String CLASS = ".class";
    /** Edits after which everything is compiled in one go again, as each leaves classes behind that nobody uses any more. */
    private static final int MOST_UNITS = 40;

    private final ClassLoader loader;
    private List<RuleUnit> units = List.of();

    /** @param loader that knows the facts and the engine */
    public RuleCompiler(ClassLoader loader) {
        this.loader = new CompilerClassLoader(loader);
    }

    /**
     * Compiles rules.
     *
     * @param rules DRL by path
     * @throws RuleCompileException with the compiler's messages
     */
    public List<RuleUnit> compile(SortedMap<String, String> rules) {
        List<RuleUnit> kept = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (RuleUnit unit : units) {
            RuleUnit current = unit.only(rules);
            if (!current.texts().isEmpty()) {
                kept.add(current);
                known.addAll(current.texts().keySet());
            }
        }
        TreeMap<String, String> fresh = new TreeMap<>(rules);
        fresh.keySet().removeAll(known);
        if (kept.size() >= MOST_UNITS) {
            kept.clear();
            fresh.putAll(rules);
        }
        if (!fresh.isEmpty()) {
            kept.add(compileFresh(fresh));
        }
        units = List.copyOf(kept);
        return units;
    }

    /** Drops what was compiled together: one of it may not be used, and its classes are not to come back. */
    public void forget(RuleUnit unit) {
        units = units.stream().filter(one -> !one.sameClasses(unit)).toList();
    }

    private RuleUnit compileFresh(SortedMap<String, String> rules) {
        try {
            return compileTogether(rules);
        } catch (RuleCompileException together) {
            throw together.namesRules(rules.keySet())
                    ? together
                    : oneByOne(rules).orElse(together);
        }
    }

    /** The compiler often names the generated class only; compiled alone a rule can be told. */
    private Optional<RuleCompileException> oneByOne(SortedMap<String, String> rules) {
        List<RuleCompileException.Problem> problems = new ArrayList<>();
        rules.forEach((path, text) -> {
            try {
                compileTogether(new TreeMap<>(Map.of(path, text)));
            } catch (RuleCompileException alone) {
                problems.addAll(alone.of(path));
            }
        });
        return problems.isEmpty() ? Optional.empty() : Optional.of(new RuleCompileException(problems));
    }

    private RuleUnit compileTogether(SortedMap<String, String> rules) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        ReleaseId releaseId = services.newReleaseId("org.furikae", "rulebook", "1.0." + BUILDS.incrementAndGet());
        files.generateAndWritePomXML(releaseId);
        rules.forEach((path, drl) -> files.write("src/main/resources/rulebook/" + path, drl));
        try {
            KieBuilder builder = services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
            Results results = builder.getResults();
            if (results.hasMessages(Message.Level.ERROR)) {
                throw new RuleCompileException(results.getMessages(Message.Level.ERROR).stream()
                        .map(message -> new RuleCompileException.Problem(
                                path(message), Math.max(0, message.getLine()), message.getText()))
                        .toList());
            }
            return new RuleUnit(rules, new UnitClasses(classes((InternalKieModule) builder.getKieModule())));
        } catch (RulesetException e) {
            throw e;
        } catch (RuntimeException e) {
            // The compiler's own words for some of what it does not support.
            throw new RuleCompileException(
                    List.of(new RuleCompileException.Problem("", 0, String.valueOf(e.getMessage()))), e);
        } finally {
            services.getRepository().removeKieModule(releaseId);
        }
    }

    private static String path(Message message) {
        String path = message.getPath() == null ? "" : message.getPath();
        int start = path.indexOf("rulebook/");
        return start < 0 ? path : path.substring(start + "rulebook/".length());
    }

    private static Map<String, byte[]> classes(InternalKieModule module) {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String file : module.getFileNames()) {
            if (file.endsWith(CLASS)) {
                classes.put(file.substring(0, file.length() - CLASS.length()).replace('/', '.'), module.getBytes(file));
            }
        }
        return classes;
    }
}
