package org.furikae.app.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.furikae.exchange.AnswerKind;
import org.furikae.exchange.AnswerMeans;

/**
 * A question to an insurer and its answer.
 *
 * @param patientName in kanji, as filed
 * @param reminders how often the insurer was reminded
 * @param overdue whether the deadline has passed without an answer
 * @param inRegister whether the answer was handed to the register as a registration
 * @param enteredBy who entered the answer
 * @param latest whether it is the last question to this claim and registration
 * @param asksAgain number of the question that this one asks again
 * @param askedBecause why it was asked again; empty when the rules ask
 * @param earlier answers to it that count no more, newest first
 */
public record QuestionRow(
        long number,
        int version,
        String claimId,
        String registrationId,
        String personKey,
        String insurerNumber,
        String insurerName,
        String phone,
        String patientName,
        String symbol,
        String insuredNumber,
        String branch,
        LocalDate qualifiedFrom,
        Optional<LocalDate> qualifiedUntil,
        LocalDate treatedFrom,
        LocalDate treatedUntil,
        String reason,
        State state,
        Instant askedAt,
        LocalDate deadline,
        int reminders,
        Optional<Instant> remindedAt,
        boolean overdue,
        Optional<AnswerKind> answer,
        Optional<LocalDate> answeredFrom,
        Optional<LocalDate> answeredUntil,
        Optional<LocalDate> answeredOn,
        String answeredBy,
        Optional<AnswerMeans> means,
        String remarks,
        boolean inRegister,
        Optional<String> enteredBy,
        Optional<Instant> enteredAt,
        boolean latest,
        Optional<Long> asksAgain,
        String askedBecause,
        List<EndedAnswer> earlier) {
    public QuestionRow {
        earlier = List.copyOf(earlier);
    }

    /** How far a question has come. */
    public enum State {
        OPEN,
        ANSWERED,
        /** The claim was decided without the answer. */
        WITHDRAWN
    }

    /** Whether its answer can be corrected or withdrawn. */
    public boolean isAnswered() {
        return state == State.ANSWERED && latest;
    }

    /** Whether the insurer can be asked the same again. */
    public boolean isToBeAskedAgain() {
        return state != State.OPEN && latest;
    }

    /** Only the numbers: the rest is personal data. */
    @Override
    public String toString() {
        return "QuestionRow[" + number + " " + claimId + " " + insurerNumber + " " + state
                + answer.map(kind -> " " + kind).orElse("") + (overdue ? " overdue" : "") + "]";
    }
}
