package org.furikae.app.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.persistence.CaseQueue;
import org.furikae.app.persistence.CaseReason;
import org.furikae.app.persistence.CaseTable;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.ManualDecisionTable;
import org.furikae.app.persistence.QuestionTable;
import org.furikae.exchange.InsurerAnswer;

/**
 * Stores what becomes of answers that turned out wrong, each time in one transaction: the answer as it was is kept, the register is
 * put right, and whatever rested on the answer is looked at again.
 */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = CaseRefusedException.class)
class CorrectionStore {
    private static final Set<QuestionRow.State> ANSWERED = EnumSet.of(QuestionRow.State.ANSWERED);
    private static final Set<QuestionRow.State> NOT_OPEN =
            EnumSet.of(QuestionRow.State.ANSWERED, QuestionRow.State.WITHDRAWN);

    @Inject
    private Database database;

    @Inject
    private LockedQuestion.Lock lock;

    @Inject
    private AnswerRegister register;

    @Inject
    private EndedAnswerTable ended;

    @Inject
    private AnswerColumnsOfQuestion answers;

    @Inject
    private QuestionTable questions;

    @Inject
    private CaseTable cases;

    @Inject
    private ClaimTable claims;

    @Inject
    private ManualDecisionTable manual;

    @Inject
    private CaseEventTable events;

    @EJB
    private AuditTrail audit;

    void correct(QuestionRow question, int version, InsurerAnswer answer, String reason, Caller caller)
            throws CaseRefusedException {
        LockedQuestion locked = lock.take(question.number(), version, ANSWERED);
        ended.keep(question.number(), EndedAnswer.Kind.CORRECTED, reason, caller);
        Optional<Long> batch = register.correct(question, locked.answerBatch(), Optional.of(answer), caller);
        answers.set(question.number(), answer, batch, caller);
        lookAgain(question, locked, caller);
        events.add(
                locked.claimNumber(),
                caller,
                CaseEvent.Kind.ANSWER_CORRECTED,
                Texts.shortened(question.insurerNumber() + "の回答を「"
                        + question.answer().orElseThrow().label() + "」から「"
                        + answer.kind().label() + "」へ。" + reason));
        audit.record(
                "inquiry.correct",
                "question " + question.number(),
                answer.kind().label());
    }

    void withdraw(QuestionRow question, int version, String reason, Caller caller) throws CaseRefusedException {
        LockedQuestion locked = lock.take(question.number(), version, ANSWERED);
        ended.keep(question.number(), EndedAnswer.Kind.WITHDRAWN, reason, caller);
        register.correct(question, locked.answerBatch(), Optional.empty(), caller);
        answers.clear(question.number(), questions.deadline(caller.now()));
        lookAgain(question, locked, caller);
        events.add(
                locked.claimNumber(),
                caller,
                CaseEvent.Kind.ANSWER_WITHDRAWN,
                Texts.shortened(question.insurerNumber() + "の回答「"
                        + question.answer().orElseThrow().label() + "」。" + reason));
        audit.record("inquiry.withdraw", "question " + question.number(), "");
    }

    /** @return number of the new question */
    long askAgain(QuestionRow question, int version, String reason, Caller caller) throws CaseRefusedException {
        LockedQuestion locked = lock.take(question.number(), version, NOT_OPEN);
        database.update(
                "update question set version = version + 1, latest_claim = null where question_number = ?",
                parameters -> parameters.number(question.number()));
        database.update(
                "insert into question (version, claim_number, latest_claim, registration_id, person_key, insurer_number,"
                        + " insured_symbol, insured_number, branch_number, qualified_from, qualified_until, treated_from,"
                        + " treated_until, reason, state, asked_at, deadline, asks_again, asked_by, asked_because)"
                        + " select 1, claim_number, claim_number, registration_id, person_key, insurer_number,"
                        + " insured_symbol, insured_number, branch_number, qualified_from, qualified_until, treated_from,"
                        + " treated_until, reason, 'OPEN', ?, ?, question_number, ?, ? from question"
                        + " where question_number = ?",
                parameters -> parameters
                        .moment(caller.now())
                        .day(questions.deadline(caller.now()))
                        .text(caller.userName())
                        .text(reason)
                        .number(question.number()));
        long asked = database.queryOne("select last_insert_id()", Database.Binding.NONE, Columns::number)
                .orElseThrow();
        events.add(
                locked.claimNumber(),
                caller,
                CaseEvent.Kind.ASKED_AGAIN,
                Texts.shortened("照会" + question.number() + "を照会" + asked + "として聞き直し。" + reason));
        audit.record("inquiry.ask", "question " + asked + " again for " + question.number(), "");
        return asked;
    }

    /**
     * Brings the case forward. A decision by hand that could rest on the answer stays in force, and becomes a case for somebody who
     * keeps it or decides anew.
     */
    private void lookAgain(QuestionRow question, LockedQuestion locked, Caller caller) {
        long claim = locked.claimNumber();
        Optional<ManualDecisionTable.Row> resting = Optional.ofNullable(
                        manual.current(List.of(claim)).get(claim))
                .filter(row -> row.state() == ManualDecisionTable.State.IN_FORCE)
                .filter(row -> !row.content().decidedAt().isBefore(enteredAt(question)));
        if (resting.isPresent()) {
            cases.put(new CaseTable.Entry(
                    claims.withNumbers(List.of(claim)).get(0),
                    CaseQueue.CONTRADICTED,
                    caller.now(),
                    CaseReason.EVIDENCE_GONE,
                    CaseTable.AT_ONCE,
                    resting.map(row -> row.content().decidedBy())));
        } else {
            cases.bringForward(claim);
        }
    }

    private static Instant enteredAt(QuestionRow question) {
        return question.enteredAt().orElse(Instant.MAX);
    }
}
