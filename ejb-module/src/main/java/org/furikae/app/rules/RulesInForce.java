package org.furikae.app.rules;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.RulesetException;

/**
 * Says which rule set decides a claim. What was released on whatever thread or server counts from the next call on: each call
 * costs one look at a small table.
 */
@ApplicationScoped
public class RulesInForce {
    @Inject
    private ReleaseTable releases;

    @Inject
    private CompiledRulesets compiled;

    @EJB
    private FirstRelease first;

    /** Replaced as a whole, so that nobody sees half of it. */
    private volatile Optional<Timetable> known = Optional.empty();

    /** The rule sets in force from now on; the caller closes them. */
    public InForce now() {
        return new InForce(timetable(), compiled);
    }

    public Timetable timetable() {
        long count = releases.count();
        if (count == 0) {
            first.awaitEntered();
        }
        Optional<Timetable> before = known;
        if (count > 0 && before.isPresent() && before.get().releases().size() == count) {
            return before.get();
        }
        Timetable read = new Timetable(releases.all());
        known = Optional.of(read);
        return read;
    }

    /** Takes something that is of use without the compiled rules from the rule set of a treatment month. */
    public <T> T of(YearMonth month, Function<Ruleset, T> taken) {
        try (InForce rules = now()) {
            return taken.apply(rules.ruleset(month));
        }
    }

    /**
     * Does something with a version, in force or not. Empty when it is not stored.
     *
     * @throws RulesetException when it does not pass the gates any more
     */
    public <T> Optional<T> withVersion(String version, Function<Ruleset, T> use) {
        Optional<CompiledRulesets.Borrowed> borrowed = compiled.borrow(version);
        if (borrowed.isEmpty()) {
            return Optional.empty();
        }
        try (CompiledRulesets.Borrowed rules = borrowed.get()) {
            return Optional.of(use.apply(rules.ruleset()));
        }
    }

    /** How many versions are compiled, beside the one that came with the product. */
    public int compiledVersions() {
        return compiled.size();
    }
}
