package org.furikae.app.rules;

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

/** The table of releases. Rows are added, never changed. */
@ApplicationScoped
public class ReleaseTable {
    private static final String SELECT = "select l.release_number, l.content_sha256, c.ruleset_version, c.label,"
            + " l.request_number, l.effective_from, coalesce(r.requested_by, l.approved_by),"
            + " coalesce(r.requested_at, l.approved_at), coalesce(r.reason, ''), l.approved_by, l.approved_at, l.reason"
            + " from rule_release l join rule_content c on c.content_sha256 = l.content_sha256"
            + " left join rule_request r on r.request_number = l.request_number ";

    @Inject
    private Database database;

    /** How many releases there are; it tells whether others are known than before. */
    long count() {
        return database.queryOne("select count(*) from rule_release", Database.Binding.NONE, Columns::number)
                .orElseThrow();
    }

    /** All, by number. */
    public List<RuleRelease> all() {
        return database.query(SELECT + "order by l.release_number", Database.Binding.NONE, ReleaseTable::read);
    }

    public Optional<RuleRelease> find(long number) {
        return database.queryOne(
                SELECT + "where l.release_number = ?", parameters -> parameters.number(number), ReleaseTable::read);
    }

    /**
     * Adds a release in the caller's transaction.
     *
     * @param request empty when it came with the product
     * @return its number
     */
    public long insert(
            String contentSha256,
            Optional<Long> request,
            Optional<YearMonth> effectiveFrom,
            String approvedBy,
            Instant now,
            String reason) {
        long number = database.queryOne(
                        "select coalesce(max(release_number) + 1, 0) from rule_release for update",
                        Database.Binding.NONE,
                        Columns::number)
                .orElseThrow();
        database.update(
                "insert into rule_release (release_number, content_sha256, request_number, effective_from, approved_by,"
                        + " approved_at, reason) values (?, ?, ?, ?, ?, ?, ?)",
                parameters -> parameters
                        .number(number)
                        .text(contentSha256)
                        .optionalNumber(request)
                        .optionalNumber(effectiveFrom.map(month -> (long) MonthNumber.of(month)))
                        .text(approvedBy)
                        .moment(now)
                        .text(reason));
        return number;
    }

    private static RuleRelease read(Columns columns) throws SQLException {
        return new RuleRelease(
                columns.number(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.optionalNumber(),
                columns.optionalNumber().map(month -> MonthNumber.month(Math.toIntExact(month))),
                columns.text(),
                columns.moment(),
                columns.text(),
                columns.text(),
                columns.moment(),
                columns.text());
    }
}
