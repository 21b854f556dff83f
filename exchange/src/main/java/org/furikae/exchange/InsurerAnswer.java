package org.furikae.exchange;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An insurer's answer.
 *
 * @param from first day of the qualification as answered; empty when the registered one stands
 * @param until first day without the qualification as answered; empty while it continues, or when {@code from} is empty
 * @param answeredBy who at the insurer
 * @param remarks empty when none
 */
public record InsurerAnswer(
        AnswerKind kind,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        LocalDate answeredOn,
        String answeredBy,
        AnswerMeans means,
        String remarks) {
    /** Who answered and what they remarked may be personal data. */
    @Override
    public String toString() {
        return "InsurerAnswer[" + kind + "]";
    }
}
