package org.furikae.app.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.app.access.RoleNames;
import org.furikae.app.intake.JapanTime;
import org.furikae.app.persistence.CaseQueue;
import org.furikae.app.persistence.CaseTable;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.MonthNumber;
import org.furikae.app.reconciliation.InsurerDirectories;
import org.furikae.claim.Yen;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;

/** Lists and counts of cases, always of the table itself. */
@ApplicationScoped
class CaseList {
    private static final int MOST_REASONS = 100;
    private static final int MOST_OF_MINE = 100;
    private static final String SELECT =
            "select cl.claim_id, c.version, c.queue, c.place, c.opened_at, c.amount, c.reason,"
                    + " c.insurer_number, cl.treatment_month, c.due_on, if(c.held_until < ?, null, c.held_by), c.assigned_to"
                    + " from review_case c join claim cl on cl.claim_number = c.claim_number ";

    @Inject
    private Database database;

    @Inject
    private InsurerDirectories insurers;

    List<QueueCount> counts(long before, Instant now) {
        LocalDate today = JapanTime.dayOf(now);
        Map<CaseQueue, QueueCount> found = database
                .query(
                        "select queue, sum(due_on <= ? and (held_by is null or held_until < ?)),"
                                + " sum(due_on <= ? and held_by is not null and held_until >= ?), sum(due_on > ?)"
                                + " from review_case where claim_number < ? group by queue",
                        parameters -> parameters
                                .day(today)
                                .moment(now)
                                .day(today)
                                .moment(now)
                                .day(today)
                                .number(before),
                        columns -> new QueueCount(
                                columns.constant(CaseQueue.class),
                                columns.number(),
                                columns.number(),
                                columns.number()))
                .stream()
                .collect(Collectors.toMap(QueueCount::queue, Function.identity()));
        return Arrays.stream(CaseQueue.values())
                .map(queue -> found.getOrDefault(queue, new QueueCount(queue, 0, 0, 0)))
                .toList();
    }

    List<CaseRow> page(CaseFilter filter, long before, long offset, int limit, Instant now) {
        CaseConditions conditions = CaseConditions.of(filter, before);
        InsurerDirectory directory = insurers.current();
        return database.query(
                SELECT + "where " + conditions.where() + " order by "
                        + filter.sort().order() + " limit ?, ?",
                parameters -> {
                    parameters.moment(now);
                    conditions.bind(parameters);
                    parameters.number(offset).number(limit);
                },
                columns -> read(columns, directory));
    }

    long count(CaseFilter filter, long before) {
        CaseConditions conditions = CaseConditions.of(filter, before);
        return database.queryOne(
                        "select count(*) from review_case c where " + conditions.where(),
                        conditions::bind,
                        Columns::number)
                .orElseThrow();
    }

    List<String> reasons(CaseQueue queue) {
        return database.query(
                "select reason from review_case where queue = ? group by reason order by count(*) desc, reason limit ?",
                parameters -> parameters.constant(queue).number(MOST_REASONS),
                Columns::text);
    }

    List<CaseRow> heldBy(Caller caller) {
        InsurerDirectory directory = insurers.current();
        return database.query(
                SELECT + "where c.held_by = ? and c.held_until >= ? order by c.held_until limit ?",
                parameters -> parameters
                        .moment(caller.now())
                        .text(caller.userName())
                        .moment(caller.now())
                        .number(MOST_OF_MINE),
                columns -> read(columns, directory));
    }

    Optional<CaseRow> of(long claimNumber, Instant now) {
        InsurerDirectory directory = insurers.current();
        return database.queryOne(
                SELECT + "where c.claim_number = ?",
                parameters -> parameters.moment(now).number(claimNumber),
                columns -> read(columns, directory));
    }

    List<String> colleagues() {
        return database.query(
                "select distinct a.user_name from account a join account_role r on r.user_name = a.user_name"
                        + " where a.enabled and r.role in (?, ?) order by a.user_name",
                parameters -> parameters.text(RoleNames.REVIEWER).text(RoleNames.SUPERVISOR),
                Columns::text);
    }

    private static CaseRow read(Columns columns, InsurerDirectory directory) throws SQLException {
        String claimId = columns.text();
        int version = columns.smallNumber();
        CaseQueue queue = columns.constant(CaseQueue.class);
        boolean urgent = columns.smallNumber() == 0;
        Instant openedAt = columns.moment();
        Yen amount = Yen.of(columns.number());
        String reason = columns.text();
        String insurer = columns.text();
        int month = columns.smallNumber();
        LocalDate due = columns.day();
        return new CaseRow(
                claimId,
                version,
                queue,
                urgent,
                openedAt,
                amount,
                reason,
                insurer,
                directory.find(new InsurerNumber(insurer)).map(Insurer::name).orElse(""),
                MonthNumber.month(month),
                Optional.of(due).filter(day -> day.isAfter(CaseTable.AT_ONCE)),
                columns.optionalText(),
                columns.optionalText());
    }
}
