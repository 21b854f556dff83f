package org.furikae.app.review;

import java.util.List;
import org.furikae.app.reconciliation.StoredDecision;

/**
 * What people did about a claim beside deciding it.
 *
 * @param events newest first
 * @param questions to insurers, with their answers
 * @param ended answers that count no more, on which a decision may have rested, newest first
 */
public record CaseHistory(List<CaseEvent> events, List<QuestionRow> questions, List<EndedAnswer> ended) {
    public CaseHistory {
        events = List.copyOf(events);
        questions = List.copyOf(questions);
        ended = List.copyOf(ended);
    }

    /** Answers on which this decision of the claim rested and that count no more. */
    public List<EndedAnswer> lostEvidence(StoredDecision decision) {
        return ended.stream().filter(answer -> answer.supported(decision)).toList();
    }

    public boolean isEmpty() {
        return events.isEmpty() && questions.isEmpty();
    }
}
