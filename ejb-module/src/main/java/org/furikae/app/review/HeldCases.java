package org.furikae.app.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.furikae.app.intake.JapanTime;
import org.furikae.app.persistence.CaseQueue;
import org.furikae.app.persistence.CaseTable;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;

/** Who holds which case. Works in the caller's transaction. */
@ApplicationScoped
class HeldCases {
    private static final String FREE = "c.due_on <= ? and (c.held_by is null or c.held_until < ?)"
            + " and (c.assigned_to is null or c.assigned_to = ?) and (c.not_for is null or c.not_for <> ?)";

    @Inject
    private Database database;

    @Inject
    private ReviewSettings settings;

    /** A case as it is now. */
    record Case(
            long claimNumber,
            int version,
            CaseQueue queue,
            Instant openedAt,
            String reason,
            LocalDate dueOn,
            Optional<String> heldBy,
            Instant heldUntil,
            Optional<String> notFor) {
        /** Whether the hold has not ended. */
        boolean isHeldBy(Caller caller) {
            return heldBy.filter(caller.userName()::equals).isPresent() && !heldUntil.isBefore(caller.now());
        }

        boolean isHeldByOther(Caller caller) {
            return heldBy.filter(holder -> !holder.equals(caller.userName())).isPresent()
                    && !heldUntil.isBefore(caller.now());
        }
    }

    /** Takes the first free case; two callers at once get two. */
    Optional<Long> takeNext(CaseFilter filter, long before, Caller caller) {
        CaseConditions conditions = CaseConditions.of(filter, before);
        Optional<Long> next = database.queryOne(
                "select c.claim_number from review_case c force index (" + conditions.index() + ") where "
                        + conditions.where() + " and " + FREE + " order by "
                        + filter.sort().order() + " limit 1 for update skip locked",
                parameters -> {
                    conditions.bind(parameters);
                    parameters
                            .day(JapanTime.dayOf(caller.now()))
                            .moment(caller.now())
                            .text(caller.userName())
                            .text(caller.userName());
                },
                Columns::number);
        next.ifPresent(claimNumber -> hold(claimNumber, caller));
        return next;
    }

    /** The case of a claim, locked until the transaction ends. */
    Optional<Case> lock(long claimNumber) {
        return read(claimNumber, " for update");
    }

    Optional<Case> find(long claimNumber) {
        return read(claimNumber, "");
    }

    private Optional<Case> read(long claimNumber, String suffix) {
        return database.queryOne(
                "select claim_number, version, queue, opened_at, reason, due_on, held_by, held_until, not_for"
                        + " from review_case where claim_number = ?" + suffix,
                parameters -> parameters.number(claimNumber),
                HeldCases::read);
    }

    private static Case read(Columns columns) throws SQLException {
        return new Case(
                columns.number(),
                columns.smallNumber(),
                columns.constant(CaseQueue.class),
                columns.moment(),
                columns.text(),
                columns.day(),
                columns.optionalText(),
                columns.optionalMoment().orElse(Instant.EPOCH),
                columns.optionalText());
    }

    /** Locks a case that the caller may work on: nobody else holds it, and it is not their own work that is looked at. */
    Case lockFor(long claimNumber, Caller caller) throws CaseRefusedException {
        Case found = lock(claimNumber).orElseThrow(CaseRefusedException::noCase);
        if (found.notFor().filter(caller.userName()::equals).isPresent()) {
            throw new CaseRefusedException(
                    CaseRefusedException.Reason.ANOTHER_PERSON, "自分の判定は、自分では確認できません。ほかの担当者に頼んでください。");
        }
        if (found.isHeldByOther(caller)) {
            throw new CaseRefusedException(
                    CaseRefusedException.Reason.ANOTHER_PERSON,
                    "この案件は" + found.heldBy().orElseThrow() + "さんが担当中です。「次の案件」で別の案件を開いてください。");
        }
        return found;
    }

    /** From now on the case is with the caller, for as long as a case stays with somebody. */
    void hold(long claimNumber, Caller caller) {
        database.update(
                "update review_case set held_by = ?, held_until = ? where claim_number = ?",
                parameters -> parameters
                        .text(caller.userName())
                        .moment(caller.now().plus(settings.hold()))
                        .number(claimNumber));
    }

    void release(long claimNumber) {
        database.update(
                "update review_case set held_by = null, held_until = null where claim_number = ?",
                parameters -> parameters.number(claimNumber));
    }

    void handOver(long claimNumber, String userName) {
        database.update(
                "update review_case set version = version + 1, held_by = null, held_until = null, assigned_to = ?, due_on = ?"
                        + " where claim_number = ?",
                parameters -> parameters.text(userName).day(CaseTable.AT_ONCE).number(claimNumber));
    }

    /** The case stays with whom it was assigned to, if anybody. */
    void setAside(long claimNumber, LocalDate until) {
        database.update(
                "update review_case set version = version + 1, held_by = null, held_until = null, due_on = ?"
                        + " where claim_number = ?",
                parameters -> parameters.day(until).number(claimNumber));
    }
}
