package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The table of claims that people must look at. Its rows come and go with the decisions that make them so. */
@ApplicationScoped
public class CaseTable {
    /** Stands for at once. */
    public static final LocalDate AT_ONCE = LocalDate.of(1000, 1, 1);

    private static final int FIRST = 0;
    private static final int IN_TURN = 1;

    private static final String INSERT = Sql.insertInto(
            "review_case",
            "claim_number, version, queue, place, opened_at, amount, reason, insurer_number, due_on, not_for");

    @Inject
    private Database database;

    /** Opens the cases of claims that were decided for the first time. */
    void open(List<ClaimDecision> decided, Instant now) {
        List<ClaimDecision> forPeople = decided.stream()
                .filter(one -> CaseQueue.of(one.decision().outcome()).isPresent())
                .toList();
        // A case that is open stays where it is in the queue, and with whoever holds it: only what it is about is new.
        database.bulk(
                INSERT
                        + " on duplicate key update version = version + 1, queue = value(queue), reason = value(reason),"
                        + " due_on = value(due_on), not_for = null",
                forPeople,
                (parameters, one) -> parameters
                        .number(one.filed().number())
                        .number(1)
                        .constant(CaseQueue.of(one.decision().outcome()).orElseThrow())
                        .number(IN_TURN)
                        .moment(now)
                        .number(one.filed().claim().insurerAmount().amount())
                        .text(CaseReason.of(one.decision()))
                        .text(one.filed().claim().insured().insurerNumber().digits())
                        .day(AT_ONCE)
                        .optionalText(Optional.empty()));
    }

    /** The same for claims that may have a case: it is closed when nobody needs to look any more. */
    void follow(List<ClaimDecision> decided, Instant now) {
        database.updateInNumbers(
                "delete from review_case where claim_number in ",
                decided.stream()
                        .filter(one -> CaseQueue.of(one.decision().outcome()).isEmpty())
                        .map(one -> one.filed().number())
                        .toList());
        open(decided, now);
    }

    /**
     * A case to be put into a queue whatever its claim's outcome.
     *
     * @param openedAt since when the claim waits for people
     * @param dueOn first day on which it is to be looked at
     * @param notFor user whose own work is looked at; they cannot take it
     */
    public record Entry(
            FiledClaim filed,
            CaseQueue queue,
            Instant openedAt,
            String reason,
            LocalDate dueOn,
            Optional<String> notFor) {}

    /** Opens a case or moves it to another queue; whoever held it holds it no more. */
    public void put(Entry entry) {
        database.update(
                INSERT
                        + " on duplicate key update version = version + 1, queue = value(queue), place = value(place),"
                        + " opened_at = value(opened_at), reason = value(reason), due_on = value(due_on),"
                        + " not_for = value(not_for), held_by = null, held_until = null, assigned_to = null",
                parameters -> parameters
                        .number(entry.filed().number())
                        .number(1)
                        .constant(entry.queue())
                        .number(IN_TURN)
                        .moment(entry.openedAt())
                        .number(entry.filed().claim().insurerAmount().amount())
                        .text(CaseReason.shortened(entry.reason()))
                        .text(entry.filed().claim().insured().insurerNumber().digits())
                        .day(entry.dueOn())
                        .optionalText(entry.notFor()));
    }

    public void close(long claimNumber) {
        database.update("delete from review_case where claim_number = ?", parameters -> parameters.number(claimNumber));
    }

    /** Closes the case if it is in this queue. */
    public void close(long claimNumber, CaseQueue queue) {
        database.update(
                "delete from review_case where claim_number = ? and queue = ?",
                parameters -> parameters.number(claimNumber).constant(queue));
    }

    /** Puts a case before all others of its queue, at once, because something new waits to be looked at. */
    public void bringForward(long claimNumber) {
        database.update(
                "update review_case set version = version + 1, place = ?, due_on = ? where claim_number = ?",
                parameters -> parameters.number(FIRST).day(AT_ONCE).number(claimNumber));
    }
}
