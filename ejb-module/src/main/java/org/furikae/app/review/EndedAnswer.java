package org.furikae.app.review;

import java.time.Instant;
import java.util.Optional;
import org.furikae.app.reconciliation.StoredDecision;
import org.furikae.exchange.InsurerAnswer;

/**
 * An answer of an insurer that counts no more, as it was.
 *
 * @param number ascending with time
 * @param questionNumber of the question that it answered
 * @param answerBatch batch that had brought it into the register; empty when it had changed nothing there
 * @param ownClaim whether it was an answer about the claim that is looked at
 */
public record EndedAnswer(
        long number,
        long questionNumber,
        boolean ownClaim,
        String personKey,
        InsurerAnswer answer,
        String enteredBy,
        Instant enteredAt,
        Optional<Long> answerBatch,
        Kind kind,
        String reason,
        String endedBy,
        Instant endedAt) {
    /** What became of it. */
    public enum Kind {
        /** Another answer took its place. */
        CORRECTED,
        /** The question is open again. */
        WITHDRAWN
    }

    /**
     * Whether a decision of the claim that is looked at rested on this answer: it was made while the answer counted, by a person
     * who could read it or by rules that found it in the register.
     */
    public boolean supported(StoredDecision decision) {
        boolean whileItCounted = !decision.decidedAt().isBefore(enteredAt)
                && decision.decidedAt().isBefore(endedAt);
        boolean byPerson = decision.decidedBy().isPresent() && ownClaim;
        boolean byRegister =
                answerBatch.filter(batch -> batch <= decision.knowledgeBatch()).isPresent()
                        && (ownClaim
                                || decision.decision()
                                        .personKey()
                                        .filter(personKey::equals)
                                        .isPresent());
        return whileItCounted && (byPerson || byRegister);
    }

    /** Only the numbers: the rest may be personal data. */
    @Override
    public String toString() {
        return "EndedAnswer[" + questionNumber + " " + answer.kind() + " " + kind + "]";
    }
}
