package org.furikae.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.furikae.claim.Yen;
import org.furikae.identity.IdentityLevel;

/**
 * What was decided about one claim, and enough to compute it again (formats.md 6).
 *
 * @param parts at least one; points and amounts add up to the claim's
 * @param agencyChanged whether the payee of any part is another agency than the one that received the claim
 * @param identityLevel empty when no five-item comparison was needed
 * @param itemMatches five verdicts as {@code 漢字=一致;カナ=許容;…}, empty when none were made
 * @param personKey the person found
 * @param candidates persons considered
 * @param copayDifference true patient share less the claimed one, of all parts; zero when either is unknown
 * @param rulesFired names in firing order
 * @param reason one Japanese sentence that a member of staff can read out on the phone
 */
public record Decision(
        String claimId,
        Outcome outcome,
        Optional<ConfirmationCode> confirmation,
        List<DecisionPart> parts,
        boolean agencyChanged,
        Optional<IdentityLevel> identityLevel,
        String itemMatches,
        Optional<String> personKey,
        int candidates,
        Yen copayDifference,
        List<String> rulesFired,
        String reason,
        String rulesetVersion,
        LocalDate knownAsOf,
        Explanation explanation) {
    public Decision {
        parts = List.copyOf(parts);
        rulesFired = List.copyOf(rulesFired);
    }

    /** The same decision with another as-of date. */
    public Decision withKnownAsOf(LocalDate day) {
        return new Decision(
                claimId,
                outcome,
                confirmation,
                parts,
                agencyChanged,
                identityLevel,
                itemMatches,
                personKey,
                candidates,
                copayDifference,
                rulesFired,
                reason,
                rulesetVersion,
                day,
                explanation);
    }

    /** The same decision with another explanation. */
    public Decision withExplanation(Explanation other) {
        return new Decision(
                claimId,
                outcome,
                confirmation,
                parts,
                agencyChanged,
                identityLevel,
                itemMatches,
                personKey,
                candidates,
                copayDifference,
                rulesFired,
                reason,
                rulesetVersion,
                knownAsOf,
                other);
    }
}
