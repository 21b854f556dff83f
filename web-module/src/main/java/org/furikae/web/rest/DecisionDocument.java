package org.furikae.web.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.furikae.app.audit.DecisionProof;
import org.furikae.app.reconciliation.StoredDecision;
import org.furikae.decision.Decision;
import org.furikae.decision.Explanation;

/**
 * A decision with its whole explanation.
 *
 * @param explanation null when it is not in the database
 * @param explanationFile archive that has it; null when none does
 */
public record DecisionDocument(
        long id,
        String claimId,
        boolean inForce,
        String outcome,
        String outcomeLabel,
        String confirmationCode,
        String reason,
        List<DecisionPartDocument> parts,
        boolean agencyChanged,
        String identityLevel,
        String itemMatches,
        String personKey,
        int candidates,
        long copayDifference,
        List<String> rulesFired,
        String rulesetVersion,
        LocalDate knownAsOf,
        Instant decidedAt,
        String decidedBy,
        String sha256,
        Long sealedBy,
        Explanation explanation,
        String explanationFile) {

    static DecisionDocument of(StoredDecision stored, Optional<DecisionProof> proof) {
        Decision decision = stored.decision();
        return new DecisionDocument(
                stored.id(),
                decision.claimId(),
                stored.inForce(),
                decision.outcome().name(),
                decision.outcome().label(),
                decision.confirmation().map(code -> code.code()).orElse(null),
                decision.reason(),
                decision.parts().stream().map(DecisionPartDocument::of).toList(),
                decision.agencyChanged(),
                decision.identityLevel().map(Enum::name).orElse(null),
                decision.itemMatches(),
                decision.personKey().orElse(null),
                decision.candidates(),
                decision.copayDifference().amount(),
                decision.rulesFired(),
                decision.rulesetVersion(),
                decision.knownAsOf(),
                stored.decidedAt(),
                stored.decidedBy().orElse(null),
                proof.map(DecisionProof::sha256).orElse(null),
                proof.map(DecisionProof::entry).orElse(null),
                stored.explained() ? decision.explanation() : null,
                proof.flatMap(DecisionProof::archive).orElse(null));
    }
}
