package org.furikae.ruleset.fact;

import java.util.Optional;
import org.furikae.decision.ConfirmationCode;
import org.furikae.decision.Outcome;

/**
 * What a rule would decide. Of all proposals that of the rule named first in {@code ruleset.yaml} goes first.
 *
 * @param order place of the rule that proposes
 * @param sentence the decision in one Japanese sentence
 */
public record Proposal(
        int order, Outcome outcome, Optional<ConfirmationCode> confirmation, BillTo billTo, String sentence) {
    /** A person must look because no rule says anything. */
    public static Proposal reviewWithoutRule(String sentence) {
        return new Proposal(
                Integer.MAX_VALUE, Outcome.REVIEW, Optional.of(ConfirmationCode.UNCONFIRMED), BillTo.NOBODY, sentence);
    }
}
