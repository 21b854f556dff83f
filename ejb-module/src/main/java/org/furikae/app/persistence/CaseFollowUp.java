package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** What decisions leave to people: cases and questions. Works in the transaction that stores the decisions. */
@ApplicationScoped
public class CaseFollowUp {
    @Inject
    private CaseTable cases;

    @Inject
    private QuestionTable questions;

    @Inject
    private ManualDecisionTable manual;

    /** For claims that were decided for the first time. */
    public void decided(List<ClaimDecision> decided, Instant now) {
        cases.open(decided, now);
        questions.ask(decided, now);
    }

    /** For claims whose decision gave way to another: what waited for a second person rests on nothing any more. */
    public void decidedAgain(List<ClaimDecision> decided, Instant now) {
        List<Long> numbers = decided.stream().map(one -> one.filed().number()).toList();
        manual.overtake(numbers, now);
        cases.follow(decided, now);
        questions.withdraw(numbers);
        questions.ask(decided, now);
    }
}
