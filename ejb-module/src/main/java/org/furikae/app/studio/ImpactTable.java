package org.furikae.app.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.MonthNumber;
import org.furikae.decision.Outcome;

/** The tables of comparisons with what is in force. */
@ApplicationScoped
class ImpactTable {
    private static final String SELECT = "select impact_number, content_sha256, draft_number, state, months_from,"
            + " months_until, outcomes, insurer_number, batch_id, sample_size, compared_with, total, done, changed,"
            + " message, requested_by, requested_at, started_at, finished_at from rule_impact ";

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
        return month.map(one -> (long) MonthNumber.of(one));
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

    /** What somebody cancelled is cancelled, however it ended. */
    void end(long number, ImpactState state, String message, Instant now) {
        database.update(
                "update rule_impact set state = if(cancelled_by is null, ?, 'CANCELLED'), message = ?, finished_at = ?"
                        + " where impact_number = ?",
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
        return number.map(one -> MonthNumber.month(Math.toIntExact(one)));
    }

    private static Set<Outcome> outcomes(String joined) {
        return Arrays.stream(joined.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Outcome::valueOf)
                .collect(Collectors.toSet());
    }
}
