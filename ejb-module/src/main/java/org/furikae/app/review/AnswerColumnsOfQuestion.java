package org.furikae.app.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.furikae.app.persistence.Database;
import org.furikae.exchange.InsurerAnswer;

/** The answer that a question has now, in its row of the table of questions. */
@ApplicationScoped
class AnswerColumnsOfQuestion {
    @Inject
    private Database database;

    /** @param batch the batch that brings the answer into the register */
    void set(long questionNumber, InsurerAnswer answer, Optional<Long> batch, Caller caller) {
        database.update(
                "update question set version = version + 1, state = 'ANSWERED', answer = ?, answered_from = ?,"
                        + " answered_until = ?, answered_on = ?, answered_by = ?, means = ?, remarks = ?, entered_by = ?,"
                        + " entered_at = ?, answer_batch = ? where question_number = ?",
                parameters -> parameters
                        .constant(answer.kind())
                        .optionalDay(answer.from())
                        .optionalDay(answer.until())
                        .day(answer.answeredOn())
                        .text(answer.answeredBy())
                        .constant(answer.means())
                        .text(answer.remarks())
                        .text(caller.userName())
                        .moment(caller.now())
                        .optionalNumber(batch)
                        .number(questionNumber));
    }

    /** The question is open again until {@code deadline}. */
    void clear(long questionNumber, LocalDate deadline) {
        database.update(
                "update question set version = version + 1, state = 'OPEN', deadline = ?, answer = null,"
                        + " answered_from = null, answered_until = null, answered_on = null, answered_by = '', means = null,"
                        + " remarks = '', entered_by = null, entered_at = null, answer_batch = null where question_number = ?",
                parameters -> parameters.day(deadline).number(questionNumber));
    }
}
