package org.furikae.app.review;

import java.util.List;
import java.util.Optional;
import org.furikae.app.persistence.ManualDecisionTable;
import org.furikae.app.reconciliation.StoredDecision;
import org.furikae.decision.Decision;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.Submission;

/**
 * Everything that somebody needs who decides a case.
 *
 * @param row the case itself; empty when nobody needs to look any more
 * @param inForce the decision in force
 * @param rules what the rules found: the decision in force, or what they say now when a person made that one
 * @param manual decision by hand that is in force or waits for a second person
 * @param suggestion what looks likeliest
 * @param hidden whether the suggestion is to be hidden until the first choice
 * @param needsSecondPerson whether a second person must confirm what is decided
 * @param history newest first
 * @param foundBySearch the person of the decision by hand, when somebody found them by a search
 * @param work what people did, and what insurers were asked
 */
public record CaseView(
        Submission submission,
        String filedInsurerName,
        Optional<CaseRow> row,
        Seen seen,
        StoredDecision inForce,
        Decision rules,
        Optional<ManualDecisionTable.Row> manual,
        Suggestion suggestion,
        boolean hidden,
        boolean needsSecondPerson,
        List<StoredDecision> history,
        CaseHistory work,
        List<OtherClaim> others,
        Optional<CandidateView> foundBySearch) {
    /** What people did, newest first. */
    public List<CaseEvent> events() {
        return work.events();
    }

    /** Questions to insurers about this claim. */
    public List<QuestionRow> questions() {
        return work.questions();
    }
}
