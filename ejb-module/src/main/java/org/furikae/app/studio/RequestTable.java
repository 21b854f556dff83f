package org.furikae.app.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.MonthNumber;

/** The tables of requests for release and of how they ended. Rows are added, never changed. */
@ApplicationScoped
class RequestTable {
    private static final String SELECT = "select r.request_number, r.content_sha256, c.ruleset_version, c.label,"
            + " r.draft_number, r.draft_revision, r.release_again, r.impact_number, r.effective_from, r.requested_by,"
            + " r.requested_at, r.reason, coalesce(e.outcome, 'OPEN'), e.ended_by, e.ended_at, coalesce(e.reason, ''),"
            + " l.release_number from rule_request r join rule_content c on c.content_sha256 = r.content_sha256"
            + " left join rule_request_end e on e.request_number = r.request_number"
            + " left join rule_release l on l.request_number = r.request_number ";

    @Inject
    private Database database;

    /** What a request is about. */
    record Asked(
            String contentSha256,
            Optional<Long> draft,
            Optional<Integer> draftRevision,
            Optional<Long> releaseAgain,
            Optional<Long> impact,
            Optional<YearMonth> effectiveFrom) {}

    long insert(Asked asked, String userName, String reason, Instant now) {
        return database.queryOne(
                        "insert into rule_request (content_sha256, draft_number, draft_revision, release_again,"
                                + " impact_number, effective_from, requested_by, requested_at, reason)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning request_number",
                        parameters -> parameters
                                .text(asked.contentSha256())
                                .optionalNumber(asked.draft())
                                .optionalNumber(asked.draftRevision().map(Integer::longValue))
                                .optionalNumber(asked.releaseAgain())
                                .optionalNumber(asked.impact())
                                .optionalNumber(asked.effectiveFrom().map(month -> (long) MonthNumber.of(month)))
                                .text(userName)
                                .moment(now)
                                .text(reason),
                        Columns::number)
                .orElseThrow();
    }

    Optional<ReleaseRequest> find(long number) {
        return database.queryOne(
                SELECT + "where r.request_number = ?", parameters -> parameters.number(number), RequestTable::read);
    }

    /** The request, which nobody else can end until the transaction does. */
    Optional<ReleaseRequest> lock(long number) {
        database.queryOne(
                "select 1 from rule_request where request_number = ? for update",
                parameters -> parameters.number(number),
                Columns::number);
        return find(number);
    }

    List<ReleaseRequest> newestFirst(long before, int limit) {
        return database.query(
                SELECT + "where r.request_number < ? order by r.request_number desc limit ?",
                parameters -> parameters.number(before).number(limit),
                RequestTable::read);
    }

    List<ReleaseRequest> open() {
        return database.query(
                SELECT + "where e.request_number is null order by r.request_number",
                Database.Binding.NONE,
                RequestTable::read);
    }

    void end(long number, RequestState state, String userName, String reason, Instant now) {
        database.update(
                "insert into rule_request_end (request_number, outcome, ended_by, ended_at, reason)"
                        + " values (?, ?, ?, ?, ?)",
                parameters -> parameters
                        .number(number)
                        .constant(state)
                        .text(userName)
                        .moment(now)
                        .text(reason));
    }

    /** Whether somebody saved a revision of the draft that is to be released. */
    boolean isAuthor(ReleaseRequest request, String userName) {
        return request.draft().isPresent()
                && database.queryOne(
                                "select count(*) from rule_draft_revision where draft_number = ? and revision <= ? and saved_by = ?",
                                parameters -> parameters
                                        .number(request.draft().get())
                                        .number(request.draftRevision().orElse(0))
                                        .text(userName),
                                Columns::number)
                        .filter(revisions -> revisions > 0)
                        .isPresent();
    }

    private static ReleaseRequest read(Columns columns) throws SQLException {
        return new ReleaseRequest(
                columns.number(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.optionalNumber(),
                columns.optionalNumber().map(Math::toIntExact),
                columns.optionalNumber(),
                columns.optionalNumber(),
                columns.optionalNumber().map(month -> MonthNumber.month(Math.toIntExact(month))),
                columns.text(),
                columns.moment(),
                columns.text(),
                columns.constant(RequestState.class),
                columns.optionalText(),
                columns.optionalMoment(),
                columns.text(),
                columns.optionalNumber());
    }
}
