package org.furikae.app.rules;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.furikae.app.persistence.RuleSetTable;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.ShippedRuleset;
import org.furikae.ruleset.gate.GateReport;
import org.furikae.ruleset.gate.RulesetGates;

/**
 * Compiled rule sets by version. One that somebody uses stays; of the others the last used ones are kept, and the rest is closed.
 * Whatever did not come with the product goes through the gates again before it is loaded.
 */
@ApplicationScoped
class CompiledRulesets {
    /** Kept although nobody uses them at the moment. */
    private static final int IDLE = 3;

    @Inject
    private RuleSetTable table;

    /** The one that was used last comes last. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** A version, and how many use it. Whoever wants it first compiles it, and the others wait. */
    private final class Entry {
        private final String version;
        private int users;
        private Optional<Ruleset> compiled = Optional.empty();

        Entry(String version) {
            this.version = version;
        }

        synchronized Optional<Ruleset> ruleset() {
            if (compiled.isEmpty()) {
                compiled = table.texts(version).map(texts -> compile(version, texts));
            }
            return compiled;
        }

        synchronized void close() {
            compiled.ifPresent(Ruleset::close);
            compiled = Optional.empty();
        }
    }

    /** A rule set that stays compiled until it is given back. */
    interface Borrowed extends AutoCloseable {
        Ruleset ruleset();

        @Override
        void close();
    }

    /**
     * Empty when the version is not stored.
     *
     * @throws RulesetException when it does not pass the gates any more
     */
    Optional<Borrowed> borrow(String version) {
        if (version.equals(shippedVersion())) {
            return Optional.of(new Shipped());
        }
        Entry entry = use(version);
        boolean lent = false;
        try {
            Optional<Borrowed> borrowed = entry.ruleset().map(ruleset -> new Lent(entry, ruleset));
            lent = borrowed.isPresent();
            return borrowed;
        } finally {
            if (!lent) {
                giveBack(entry);
            }
        }
    }

    private static String shippedVersion() {
        return ShippedVersion.VERSION;
    }

    /** Read once: it needs no compiling. */
    private static final class ShippedVersion {
        private static final String VERSION = RulesetFiles.shipped().version();
    }

    private static Ruleset compile(String version, Map<String, String> texts) {
        RulesetGates.Passage passage = new RulesetGates().pass(RulesetFiles.of(texts));
        return passage.ruleset().orElseThrow(() -> new RulesetException(refusal(version, passage.report())));
    }

    private static String refusal(String version, GateReport report) {
        return "規則版" + version + "は今の検査を通りません: "
                + report.findings().stream()
                        .findFirst()
                        .map(finding -> finding.gate().code() + " " + finding.file() + " " + finding.line() + " "
                                + finding.japanese())
                        .orElse("");
    }

    private synchronized Entry use(String version) {
        Entry entry = Optional.ofNullable(entries.remove(version)).orElseGet(() -> new Entry(version));
        entries.put(version, entry);
        entry.users++;
        return entry;
    }

    private void giveBack(Entry entry) {
        List<Entry> unused;
        synchronized (this) {
            entry.users--;
            unused = removeUnused();
        }
        unused.forEach(Entry::close);
    }

    private List<Entry> removeUnused() {
        long idle = entries.values().stream().filter(one -> one.users == 0).count();
        List<Entry> unused = new ArrayList<>();
        for (Iterator<Entry> each = entries.values().iterator(); each.hasNext() && idle > IDLE; ) {
            Entry one = each.next();
            if (one.users == 0) {
                each.remove();
                unused.add(one);
                idle--;
            }
        }
        return unused;
    }

    /** How many are compiled, beside the one that came with the product. */
    synchronized int size() {
        return entries.size();
    }

    @PreDestroy
    synchronized void closeAll() {
        entries.values().forEach(Entry::close);
        entries.clear();
    }

    /** Compiled for as long as the program runs. */
    private static final class Shipped implements Borrowed {
        @Override
        public Ruleset ruleset() {
            return ShippedRuleset.ruleset();
        }

        @Override
        public void close() {
            // Never closed.
        }
    }

    private final class Lent implements Borrowed {
        private final Entry entry;
        private final Ruleset ruleset;
        private boolean given;

        Lent(Entry entry, Ruleset ruleset) {
            this.entry = entry;
            this.ruleset = ruleset;
        }

        @Override
        public Ruleset ruleset() {
            return ruleset;
        }

        @Override
        public void close() {
            if (!given) {
                given = true;
                giveBack(entry);
            }
        }
    }
}
