package org.furikae.app.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;

/**
 * A question that nobody else changes until the transaction ends.
 *
 * @param answerBatch batch that brought its answer into the register
 * @param latest whether it is the last one to this claim and registration
 */
record LockedQuestion(
        long claimNumber, int version, QuestionRow.State state, Optional<Long> answerBatch, boolean latest) {

    /** Locks questions in the caller's transaction. */
    @ApplicationScoped
    static class Lock {
        @Inject
        private Database database;

        /**
         * Locks the case before the question, as those do who store decisions.
         *
         * @param version as the caller saw it
         * @param states those in which the question may be
         * @throws CaseRefusedException when it changed since
         */
        LockedQuestion take(long number, int version, Set<QuestionRow.State> states) throws CaseRefusedException {
            database.query(
                    "select r.claim_number from review_case r where r.claim_number ="
                            + " (select q.claim_number from question q where q.question_number = ?) for update",
                    parameters -> parameters.number(number),
                    Columns::number);
            LockedQuestion locked = database.queryOne(
                            "select claim_number, version, state, answer_batch, latest_claim is not null from question"
                                    + " where question_number = ? for update",
                            parameters -> parameters.number(number),
                            columns -> new LockedQuestion(
                                    columns.number(),
                                    columns.smallNumber(),
                                    columns.constant(QuestionRow.State.class),
                                    columns.optionalNumber(),
                                    columns.flag()))
                    .orElseThrow(() -> CaseRefusedException.notPossible("照会がありません。一覧から選び直してください。"));
            if (!states.contains(locked.state()) || locked.version() != version || !locked.latest()) {
                throw new CaseRefusedException(
                        CaseRefusedException.Reason.CHANGED_MEANWHILE,
                        "この照会は、開いた後に回答、訂正、取り下げ、聞き直しのどれかで変わりました。一覧を開き直して確かめてください。");
            }
            return locked;
        }
    }
}
