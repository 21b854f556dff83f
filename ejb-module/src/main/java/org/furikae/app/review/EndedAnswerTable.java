package org.furikae.app.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.exchange.AnswerKind;
import org.furikae.exchange.AnswerMeans;
import org.furikae.exchange.InsurerAnswer;

/** The table of answers that count no more. Rows are added, never changed. */
@ApplicationScoped
class EndedAnswerTable {
    private static final String ANSWER = "question_number, claim_number, registration_id, person_key, answer,"
            + " answered_from, answered_until, answered_on, answered_by, means, remarks, entered_by, entered_at, answer_batch";
    private static final String SELECT = "select ended_number, question_number, %s, person_key, answer, answered_from,"
            + " answered_until, answered_on, answered_by, means, remarks, entered_by, entered_at, answer_batch, kind, reason,"
            + " ended_by, ended_at from ended_answer ";

    @Inject
    private Database database;

    /** Keeps the answer that a question has now. */
    void keep(long questionNumber, EndedAnswer.Kind kind, String reason, Caller caller) {
        database.update(
                "insert into ended_answer (" + ANSWER + ", kind, reason, ended_by, ended_at) select " + ANSWER
                        + ", ?, ?, ?, ? from question where question_number = ?",
                parameters -> parameters
                        .constant(kind)
                        .text(reason)
                        .text(caller.userName())
                        .moment(caller.now())
                        .number(questionNumber));
    }

    /** How many there are about these registrations. */
    long count(Collection<String> registrationIds) {
        return database.queryIn(
                        "select 1 from ended_answer where registration_id in ", registrationIds, Columns::number)
                .size();
    }

    /** Those of each question, newest first. */
    Map<Long, List<EndedAnswer>> ofQuestions(Collection<Long> questionNumbers) {
        return database
                .queryInNumbers(
                        SELECT.formatted("1") + "where question_number in ", questionNumbers, EndedAnswerTable::read)
                .stream()
                .sorted((one, other) -> Long.compare(other.number(), one.number()))
                .collect(Collectors.groupingBy(EndedAnswer::questionNumber));
    }

    /** Those on which a decision of this claim may have rested, newest first. */
    List<EndedAnswer> about(long claimNumber) {
        return database.query(
                SELECT.formatted("claim_number = ?")
                        + "where claim_number = ? or person_key in (select d.person_key from decision d"
                        + " where d.claim_number = ? and d.person_key is not null) order by ended_number desc",
                parameters -> parameters.number(claimNumber).number(claimNumber).number(claimNumber),
                EndedAnswerTable::read);
    }

    private static EndedAnswer read(Columns columns) throws SQLException {
        long number = columns.number();
        long questionNumber = columns.number();
        boolean ownClaim = columns.flag();
        String personKey = columns.text();
        InsurerAnswer answer = new InsurerAnswer(
                columns.constant(AnswerKind.class),
                columns.optionalDay(),
                columns.optionalDay(),
                columns.day(),
                columns.text(),
                columns.constant(AnswerMeans.class),
                columns.text());
        return new EndedAnswer(
                number,
                questionNumber,
                ownClaim,
                personKey,
                answer,
                columns.text(),
                columns.moment(),
                columns.optionalNumber(),
                columns.constant(EndedAnswer.Kind.class),
                columns.text(),
                columns.text(),
                columns.moment());
    }
}
