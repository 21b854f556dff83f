package org.furikae.app.review;

import java.time.LocalDate;
import java.util.Optional;
import org.furikae.exchange.AnswerKind;
import org.furikae.exchange.InsurerAnswer;

/** What of an answer matters to a claim. Two answers that agree in it say the same, whoever gave them by whatever means. */
record AnswerContent(
        Optional<AnswerKind> kind,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<LocalDate> answeredOn) {
    static AnswerContent of(InsurerAnswer answer) {
        return new AnswerContent(
                Optional.of(answer.kind()), answer.from(), answer.until(), Optional.of(answer.answeredOn()));
    }

    static AnswerContent of(QuestionRow question) {
        return new AnswerContent(
                question.answer(), question.answeredFrom(), question.answeredUntil(), question.answeredOn());
    }
}
