package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.decision.Outcome;

/** The table of decisions by hand. Their content is never changed; their state moves on. */
@ApplicationScoped
public class ManualDecisionTable {
    private static final String CONTENT =
            "claim_number, state, choice, registrations, despite_gaps, return_code, wait_until,"
                    + " reason, outcome, rests_on, decision_number, rules_outcome, rules_content, case_queue, case_opened_at,"
                    + " case_reason, decided_by, decided_at, found_person";
    private static final String SELECT =
            "select manual_number, " + CONTENT + ", signed_by, signed_at, signed_reason from manual_decision ";

    @Inject
    private Database database;

    /** How far a decision by hand has come. */
    public enum State {
        /** Waits for a second person. */
        PROPOSED,
        IN_FORCE,
        /** The second person did not confirm it. */
        REFUSED,
        /** Taken back by who made it. */
        WITHDRAWN,
        /** The rules decided the claim otherwise while it waited. */
        OVERTAKEN,
        /** Gave way to another decision by hand. */
        REPLACED
    }

    /**
     * The content of a decision by hand.
     *
     * @param choice constant of the kind of decision
     * @param registrations ids of the registrations billed, with commas between them
     * @param despiteGaps whether the person knew that the registration does not cover every day
     * @param returnCode two digits; empty unless the claim is returned
     * @param waitUntil first day on which the claim is looked at again
     * @param restsOn number of the decision in force when it was made
     * @param foundPerson key of the person found by a search whose registrations these are; empty for a candidate of the rules
     * @param rulesContent {@link DecisionContent#hash} of what the rules said then
     * @param caseQueue where the case was
     */
    public record Content(
            long claimNumber,
            String choice,
            String registrations,
            boolean despiteGaps,
            String returnCode,
            Optional<LocalDate> waitUntil,
            String reason,
            Outcome outcome,
            long restsOn,
            Outcome rulesOutcome,
            String rulesContent,
            CaseQueue caseQueue,
            Instant caseOpenedAt,
            String caseReason,
            String decidedBy,
            Instant decidedAt,
            Optional<String> foundPerson) {}

    /**
     * A decision by hand as stored.
     *
     * @param decisionNumber the decision that it became; empty before it counts
     * @param signedBy who confirmed, refused or took it back
     */
    public record Row(
            long number,
            State state,
            Content content,
            Optional<Long> decisionNumber,
            Optional<String> signedBy,
            Optional<Instant> signedAt,
            String signedReason) {}

    /** @return its number */
    public long insert(Content content, State state, Optional<Long> decisionNumber) {
        database.update(
                Sql.insertInto("manual_decision", CONTENT + ", current_claim"),
                parameters -> parameters
                        .number(content.claimNumber())
                        .constant(state)
                        .text(content.choice())
                        .text(content.registrations())
                        .flag(content.despiteGaps())
                        .text(content.returnCode())
                        .optionalDay(content.waitUntil())
                        .text(content.reason())
                        .constant(content.outcome())
                        .number(content.restsOn())
                        .optionalNumber(decisionNumber)
                        .constant(content.rulesOutcome())
                        .text(content.rulesContent())
                        .constant(content.caseQueue())
                        .moment(content.caseOpenedAt())
                        .text(content.caseReason())
                        .text(content.decidedBy())
                        .moment(content.decidedAt())
                        .optionalText(content.foundPerson())
                        .number(content.claimNumber()));
        return database.queryOne("select last_insert_id()", Database.Binding.NONE, Columns::number)
                .orElseThrow();
    }

    /** The ones in force or waiting for a second person, by claim. */
    public Map<Long, Row> current(Collection<Long> claimNumbers) {
        return database
                .queryInNumbers(SELECT + "where current_claim in ", claimNumbers, ManualDecisionTable::read)
                .stream()
                .collect(Collectors.toMap(row -> row.content().claimNumber(), Function.identity()));
    }

    /** All of a claim, newest first. */
    public List<Row> ofClaim(long claimNumber) {
        return database.query(
                SELECT + "where claim_number = ? order by manual_number desc",
                parameters -> parameters.number(claimNumber),
                ManualDecisionTable::read);
    }

    public Optional<Row> find(long number) {
        return database.queryOne(
                SELECT + "where manual_number = ?", parameters -> parameters.number(number), ManualDecisionTable::read);
    }

    /** It counts from now on, as this decision. */
    public void putInForce(long number, long decisionNumber, String signedBy, Instant now, String reason) {
        database.update(
                "update manual_decision set state = 'IN_FORCE', decision_number = ?, signed_by = ?, signed_at = ?,"
                        + " signed_reason = ? where manual_number = ?",
                parameters -> parameters
                        .number(decisionNumber)
                        .text(signedBy)
                        .moment(now)
                        .text(reason)
                        .number(number));
    }

    /** It counts no more. */
    public void end(long number, State state, Optional<String> signedBy, Instant now, String reason) {
        database.update(
                "update manual_decision set state = ?, current_claim = null, signed_by = coalesce(?, signed_by),"
                        + " signed_at = ?, signed_reason = ? where manual_number = ?",
                parameters -> parameters
                        .constant(state)
                        .optionalText(signedBy)
                        .moment(now)
                        .text(reason)
                        .number(number));
    }

    /**
     * Brings the decision by hand back that was in force before another one that ended.
     *
     * @param restsOn the decision that it had become
     * @param now the decision that it is from now on
     */
    public void restore(long claimNumber, long restsOn, long now) {
        database.update(
                "update manual_decision set state = 'IN_FORCE', current_claim = claim_number, decision_number = ?"
                        + " where claim_number = ? and decision_number = ? and state = 'REPLACED'"
                        + " order by manual_number desc limit 1",
                parameters -> parameters.number(now).number(claimNumber).number(restsOn));
    }

    /** Those of these claims that wait for a second person rest on nothing any more. */
    void overtake(Collection<Long> claimNumbers, Instant now) {
        for (Row row : current(claimNumbers).values()) {
            if (row.state() == State.PROPOSED) {
                end(row.number(), State.OVERTAKEN, Optional.empty(), now, "");
                long restsOn = row.content().restsOn();
                restore(row.content().claimNumber(), restsOn, restsOn);
            }
        }
    }

    private static Row read(Columns columns) throws SQLException {
        long number = columns.number();
        long claimNumber = columns.number();
        State state = columns.constant(State.class);
        String choice = columns.text();
        String registrations = columns.text();
        boolean despiteGaps = columns.flag();
        String returnCode = columns.text();
        Optional<LocalDate> waitUntil = columns.optionalDay();
        String reason = columns.text();
        Outcome outcome = columns.constant(Outcome.class);
        long restsOn = columns.number();
        Optional<Long> decisionNumber = columns.optionalNumber();
        Content content = new Content(
                claimNumber,
                choice,
                registrations,
                despiteGaps,
                returnCode,
                waitUntil,
                reason,
                outcome,
                restsOn,
                columns.constant(Outcome.class),
                columns.text(),
                columns.constant(CaseQueue.class),
                columns.moment(),
                columns.text(),
                columns.text(),
                columns.moment(),
                columns.optionalText());
        return new Row(
                number,
                state,
                content,
                decisionNumber,
                columns.optionalText(),
                columns.optionalMoment(),
                columns.text());
    }
}
