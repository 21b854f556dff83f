package org.furikae.app.rules;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.RulesetException;

/**
 * The rule sets in force at one moment. Whoever decides claims takes them, decides all with them whatever is released meanwhile,
 * and closes them. Used by one thread.
 */
public final class InForce implements AutoCloseable {
    private final Timetable timetable;
    private final CompiledRulesets compiled;
    private final Map<String, CompiledRulesets.Borrowed> borrowed = new HashMap<>();

    InForce(Timetable timetable, CompiledRulesets compiled) {
        this.timetable = timetable;
        this.compiled = compiled;
    }

    public Timetable timetable() {
        return timetable;
    }

    /** The version that decides claims of a treatment month. */
    public String version(YearMonth month) {
        return timetable.inForce(month).rulesetVersion();
    }

    /**
     * The rule set that decides claims of a treatment month. Not to be used after {@link #close()}.
     *
     * @throws RulesetException when it does not compile any more
     */
    public Ruleset ruleset(YearMonth month) {
        return borrowed.computeIfAbsent(
                        version(month),
                        version -> compiled.borrow(version)
                                .orElseThrow(() -> new IllegalStateException("a released rule set is not stored")))
                .ruleset();
    }

    @Override
    public void close() {
        borrowed.values().forEach(CompiledRulesets.Borrowed::close);
        borrowed.clear();
    }
}
