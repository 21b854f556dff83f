package org.furikae.app.reconciliation;

import java.util.List;
import java.util.Optional;
import org.furikae.decision.Submission;

/**
 * Everything about one claim.
 *
 * @param history newest first; empty while the claim waits to be decided
 */
public record ClaimCase(long batchId, Submission submission, String filedInsurerName, List<StoredDecision> history) {
    public Optional<StoredDecision> inForce() {
        return history.stream().filter(StoredDecision::inForce).findFirst();
    }
}
