package org.furikae.app.studio;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.MonthNumber;

/**
 * How often rules fired for the claims of the newest treatment month. Counting reads every decision of the month, so it is done in
 * the background, at most once an hour.
 */
@ApplicationScoped
class RuleUseTable {
    private static final Logger LOG = Logger.getLogger(RuleUseTable.class.getName());
    private static final Duration FRESH = Duration.ofHours(1);
    private static final int EXAMPLES = 5;
    private static final int LONGEST_NAME = 255;

    @Inject
    private Database database;

    @Resource
    private ManagedExecutorService executor;

    private final AtomicBoolean counting = new AtomicBoolean();

    /** Claims of the month for which a rule fired, and the ids of some. */
    record Use(String rule, long claims, List<String> examples) {}

    /** The last count. */
    record Counted(YearMonth month, Instant at, Map<String, Use> byRule) {}

    private record Decided(String claimId, String rulesFired) {}

    /** The last count, while the next one is begun when that is due. */
    Optional<Counted> last() {
        Optional<YearMonth> month = newestMonth();
        Optional<Instant> at = month.flatMap(this::countedAt);
        if (month.isPresent()
                && at.filter(counted ->
                                counted.isAfter(Clock.systemUTC().instant().minus(FRESH)))
                        .isEmpty()
                && counting.compareAndSet(false, true)) {
            executor.execute(() -> countAndRelease(month.get()));
        }
        return at.map(counted -> new Counted(month.get(), counted, uses(month.get())));
    }

    private Optional<YearMonth> newestMonth() {
        return database.queryOne(
                        "select coalesce(max(treatment_month), 0) from claim where outcome is not null",
                        Database.Binding.NONE,
                        Columns::smallNumber)
                .filter(month -> month > 0)
                .map(MonthNumber::month);
    }

    private Optional<Instant> countedAt(YearMonth month) {
        return database.queryOne(
                "select counted_at from rule_use_count where treatment_month = ?",
                parameters -> parameters.number(MonthNumber.of(month)),
                Columns::moment);
    }

    private Map<String, Use> uses(YearMonth month) {
        return database
                .query(
                        "select rule, claims, examples from rule_use where treatment_month = ?",
                        parameters -> parameters.number(MonthNumber.of(month)),
                        columns -> new Use(
                                columns.text(),
                                columns.number(),
                                Arrays.asList(columns.text().split(" "))))
                .stream()
                .collect(Collectors.toMap(Use::rule, Function.identity()));
    }

    private void countAndRelease(YearMonth month) {
        try {
            count(month);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Rules that fired could not be counted; the next look tries again", e);
        } finally {
            counting.set(false);
        }
    }

    private void count(YearMonth month) throws IOException {
        Map<String, Long> claims = new HashMap<>();
        Map<String, List<String>> examples = new HashMap<>();
        long[] decided = {0};
        database.stream(
                "select c.claim_id, d.rules_fired from claim c join decision d on d.in_force_claim = c.claim_number"
                        + " where c.treatment_month = ?",
                parameters -> parameters.number(MonthNumber.of(month)),
                columns -> new Decided(columns.text(), columns.text()),
                one -> {
                    decided[0]++;
                    for (String rule : one.rulesFired().split(";", -1)) {
                        claims.merge(rule, 1L, Long::sum);
                        List<String> some = examples.computeIfAbsent(rule, unused -> new ArrayList<>());
                        if (some.size() < EXAMPLES) {
                            some.add(one.claimId());
                        }
                    }
                });
        database.update(
                "insert into rule_use_count (treatment_month, claims, counted_at) values (?, ?, ?)"
                        + " on duplicate key update claims = values(claims), counted_at = values(counted_at)",
                parameters -> parameters
                        .number(MonthNumber.of(month))
                        .number(decided[0])
                        .moment(Clock.systemUTC().instant()));
        claims.keySet().removeIf(rule -> rule.isBlank() || rule.length() > LONGEST_NAME);
        database.bulk(
                "replace into rule_use (treatment_month, rule, claims, examples) values (?, ?, ?, ?)",
                claims.entrySet(),
                (parameters, rule) -> parameters
                        .number(MonthNumber.of(month))
                        .text(rule.getKey())
                        .number(rule.getValue())
                        .text(String.join(" ", examples.get(rule.getKey()))));
    }
}
