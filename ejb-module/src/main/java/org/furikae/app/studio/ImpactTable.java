package org.furikae.app.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.Parameters;
import org.furikae.app.persistence.StoredJson;
import org.furikae.decision.Outcome;
import org.furikae.ruleset.trial.ClaimChange;

/** The tables of comparisons with what is in force. */
@ApplicationScoped
class ImpactTable {
    private static final int LONGEST_INSURERS = 400;
    private static final int ROWS_AT_ONCE = 2_000;
    private static final String SELECT = "select impact_number, content_sha256, draft_number, state, months_from,"
            + " months_until, outcomes, insurer_number, batch_id, sample_size, compared_with, total, done, changed,"
            + " message, requested_by, requested_at, started_at, finished_at from rule_impact ";
    private static final String SHORT = "position, claim_id, outcome_before, outcome_after, insurers_before,"
            + " insurers_after, yen_before, yen_after";
    private static final String TO_PEOPLE = "('REVIEW', 'INQUIRY')";

    @Inject
    private Database database;

    long insert(String contentSha256, Optional<Long> draft, ImpactScope scope, String userName, Instant now) {
        return database.queryOne(
                        "insert into rule_impact (content_sha256, draft_number, state, months_from, months_until, outcomes,"
                                + " insurer_number, batch_id, sample_size, compared_with, total, done, changed, message,"
                                + " requested_by, requested_at) values (?, ?, 'QUEUED', ?, ?, ?, ?, ?, ?, '', 0, 0, 0, '',"
                                + " ?, ?) returning impact_number",
                        parameters -> parameters
                                .text(contentSha256)
                                .optionalNumber(draft)
                                .optionalNumber(number(scope.from()))
                                .optionalNumber(number(scope.until()))
                                .text(scope.outcomes().stream().map(Enum::name).collect(Collectors.joining(" ")))
                                .text(scope.insurerNumber())
                                .optionalNumber(scope.batch())
                                .optionalNumber(scope.sample())
                                .text(userName)
                                .moment(now),
                        Columns::number)
                .orElseThrow();
    }

    private static Optional<Long> number(Optional<YearMonth> month) {
        return month.map(one -> (long) ClaimTable.monthNumber(one));
    }

    Optional<ImpactSummary> find(long number) {
        return database.queryOne(
                SELECT + "where impact_number = ?", parameters -> parameters.number(number), ImpactTable::read);
    }

    List<ImpactSummary> newestFirst(long before, int limit) {
        return database.query(
                SELECT + "where impact_number < ? order by impact_number desc limit ?",
                parameters -> parameters.number(before).number(limit),
                ImpactTable::read);
    }

    List<ImpactSummary> doneFor(String contentSha256) {
        return database.query(
                SELECT + "where content_sha256 = ? and state = 'DONE' order by impact_number desc",
                parameters -> parameters.text(contentSha256),
                ImpactTable::read);
    }

    Optional<ImpactSummary> nextQueued() {
        return database.queryOne(
                SELECT + "where state = 'QUEUED' order by impact_number limit 1",
                Database.Binding.NONE,
                ImpactTable::read);
    }

    /** @return false when somebody took it off the queue meanwhile */
    boolean begin(long number, String comparedWith, long total, Instant now) {
        return database.update(
                        "update rule_impact set state = 'RUNNING', compared_with = ?, total = ?, started_at = ?"
                                + " where impact_number = ? and state = 'QUEUED'",
                        parameters -> parameters
                                .text(comparedWith)
                                .number(total)
                                .moment(now)
                                .number(number))
                > 0;
    }

    void setProgress(long number, long done, long changed) {
        database.update(
                "update rule_impact set done = ?, changed = ? where impact_number = ?",
                parameters -> parameters.number(done).number(changed).number(number));
    }

    void end(long number, ImpactState state, String message, Instant now) {
        database.update(
                "update rule_impact set state = ?, message = ?, finished_at = ? where impact_number = ?",
                parameters ->
                        parameters.constant(state).text(message).moment(now).number(number));
    }

    /** @return whether it was still queued or running */
    boolean setCancelled(long number, String userName, Instant now) {
        database.update(
                "update rule_impact set state = 'CANCELLED', finished_at = ? where impact_number = ? and state = 'QUEUED'",
                parameters -> parameters.moment(now).number(number));
        return database.update(
                        "update rule_impact set cancelled_by = ? where impact_number = ? and (state = 'RUNNING'"
                                + " or (state = 'CANCELLED' and cancelled_by is null))",
                        parameters -> parameters.text(userName).number(number))
                > 0;
    }

    boolean isCancelled(long number) {
        return database.queryOne(
                        "select 1 from rule_impact where impact_number = ? and cancelled_by is not null",
                        parameters -> parameters.number(number),
                        Columns::number)
                .isPresent();
    }

    /** What a server left running when it stopped. */
    void setBroken(String message, Instant now) {
        database.update(
                "update rule_impact set state = 'BROKEN', message = ?, finished_at = ? where state = 'RUNNING'",
                parameters -> parameters.text(message).moment(now));
    }

    /** @param offset place of the first of the claims compared just now among all */
    void add(long number, long offset, List<ClaimChange> changes) {
        database.bulk(
                "insert into rule_impact_change (impact_number, position, claim_id, outcome_before, outcome_after,"
                        + " insurers_before, insurers_after, yen_before, yen_after, explained_before, explained_after)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                changes,
                (parameters, change) -> parameters
                        .number(number)
                        .number(offset + change.position())
                        .text(change.claimId())
                        .text(change.before().outcome())
                        .text(change.after().outcome())
                        .text(cut(change.before().insurers()))
                        .text(cut(change.after().insurers()))
                        .number(change.before().yen())
                        .number(change.after().yen())
                        .bytes(StoredJson.deflated(change.before().explanation()))
                        .bytes(StoredJson.deflated(change.after().explanation())));
    }

    private static String cut(String insurers) {
        return insurers.length() <= LONGEST_INSURERS ? insurers : insurers.substring(0, LONGEST_INSURERS);
    }

    ImpactResult result(long number) {
        List<ImpactResult.Cell> matrix = database.query(
                "select outcome_before, outcome_after, count(*), sum(yen_before), sum(yen_after) from rule_impact_change"
                        + " where impact_number = ? group by outcome_before, outcome_after order by count(*) desc,"
                        + " outcome_before, outcome_after",
                parameters -> parameters.number(number),
                columns -> new ImpactResult.Cell(
                        columns.text(), columns.text(), columns.number(), columns.number(), columns.number()));
        List<ImpactResult.Move> moves = database.query(
                "select insurers_before, insurers_after, count(*), sum(yen_before), sum(yen_after) from"
                        + " rule_impact_change where impact_number = ? and insurers_before <> insurers_after"
                        + " group by insurers_before, insurers_after order by greatest(sum(yen_before), sum(yen_after)) desc,"
                        + " insurers_before, insurers_after limit " + ImpactResult.MOST_MOVES,
                parameters -> parameters.number(number),
                columns -> new ImpactResult.Move(
                        columns.text(), columns.text(), columns.number(), columns.number(), columns.number()));
        return new ImpactResult(
                matrix,
                moves,
                sum("sum(greatest(yen_before, yen_after))", "insurers_before <> insurers_after", number),
                sum("count(*)", "outcome_after in " + TO_PEOPLE + " and outcome_before not in " + TO_PEOPLE, number),
                sum("count(*)", "outcome_before in " + TO_PEOPLE + " and outcome_after not in " + TO_PEOPLE, number));
    }

    private long sum(String what, String where, long number) {
        return database.queryOne(
                        "select coalesce(" + what + ", 0) from rule_impact_change where impact_number = ? and " + where,
                        parameters -> parameters.number(number),
                        Columns::number)
                .orElseThrow();
    }

    List<ChangedClaim> changes(long number, String before, String after, long offset, int limit) {
        return database.query(
                "select " + SHORT + " from rule_impact_change where impact_number = ?" + which(before, after)
                        + " order by position limit ? offset ?",
                parameters -> bind(parameters.number(number), before, after)
                        .number(limit)
                        .number(offset),
                ImpactTable::readChange);
    }

    long countChanges(long number, String before, String after) {
        return database.queryOne(
                        "select count(*) from rule_impact_change where impact_number = ?" + which(before, after),
                        parameters -> bind(parameters.number(number), before, after),
                        Columns::number)
                .orElseThrow();
    }

    private static String which(String before, String after) {
        return (before.isEmpty() ? "" : " and outcome_before = ?") + (after.isEmpty() ? "" : " and outcome_after = ?");
    }

    private static Parameters bind(Parameters parameters, String before, String after) throws SQLException {
        if (!before.isEmpty()) {
            parameters.text(before);
        }
        if (!after.isEmpty()) {
            parameters.text(after);
        }
        return parameters;
    }

    /** A change with the JSON of both explanations. */
    record Explained(ChangedClaim claim, String before, String after) {}

    Optional<Explained> explained(long number, long position) {
        return database.queryOne(
                "select " + SHORT + ", explained_before, explained_after from rule_impact_change"
                        + " where impact_number = ? and position = ?",
                parameters -> parameters.number(number).number(position),
                ImpactTable::readExplained);
    }

    void stream(long number, Database.Sink<Explained> sink) throws IOException {
        database.stream(
                "select " + SHORT + ", explained_before, explained_after from rule_impact_change"
                        + " where impact_number = ? order by position",
                parameters -> parameters.number(number),
                ImpactTable::readExplained,
                sink);
    }

    /** Removes the claims, not the sums of progress, of comparisons that nobody attached, but for the newest of them. */
    void removeOld(int kept) {
        List<Long> old = database.query(
                "select i.impact_number from rule_impact i where not exists (select 1 from rule_request r"
                        + " where r.impact_number = i.impact_number) and i.state not in ('QUEUED', 'RUNNING')"
                        + " and exists (select 1 from rule_impact_change c where c.impact_number = i.impact_number)"
                        + " order by i.impact_number desc limit 1000 offset ?",
                parameters -> parameters.number(kept),
                Columns::number);
        for (long number : old) {
            int removed = ROWS_AT_ONCE;
            while (removed == ROWS_AT_ONCE) {
                removed = database.update(
                        "delete from rule_impact_change where impact_number = ? limit " + ROWS_AT_ONCE,
                        parameters -> parameters.number(number));
            }
        }
    }

    private static Explained readExplained(Columns columns) throws SQLException {
        ChangedClaim claim = readChange(columns);
        return new Explained(claim, StoredJson.inflated(columns.bytes()), StoredJson.inflated(columns.bytes()));
    }

    private static ChangedClaim readChange(Columns columns) throws SQLException {
        return new ChangedClaim(
                columns.number(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.number(),
                columns.number());
    }

    private static ImpactSummary read(Columns columns) throws SQLException {
        long number = columns.number();
        String content = columns.text();
        Optional<Long> draft = columns.optionalNumber();
        ImpactState state = columns.constant(ImpactState.class);
        ImpactScope scope = new ImpactScope(
                month(columns.optionalNumber()),
                month(columns.optionalNumber()),
                outcomes(columns.text()),
                columns.text(),
                columns.optionalNumber(),
                columns.optionalNumber());
        return new ImpactSummary(
                number,
                content,
                draft,
                state,
                scope,
                columns.text(),
                columns.number(),
                columns.number(),
                columns.number(),
                columns.text(),
                columns.text(),
                columns.moment(),
                columns.optionalMoment(),
                columns.optionalMoment());
    }

    private static Optional<YearMonth> month(Optional<Long> number) {
        return number.map(one -> ClaimTable.month(Math.toIntExact(one)));
    }

    private static Set<Outcome> outcomes(String joined) {
        return Arrays.stream(joined.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Outcome::valueOf)
                .collect(Collectors.toSet());
    }
}
