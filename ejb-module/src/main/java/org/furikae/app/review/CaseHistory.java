package org.furikae.app.review;

import java.util.List;

/**
 * What people did about a claim beside deciding it.
 *
 * @param events newest first
 * @param questions to insurers, with their answers
 */
public record CaseHistory(List<CaseEvent> events, List<QuestionRow> questions) {
    public CaseHistory {
        events = List.copyOf(events);
        questions = List.copyOf(questions);
    }

    public boolean isEmpty() {
        return events.isEmpty() && questions.isEmpty();
    }
}
