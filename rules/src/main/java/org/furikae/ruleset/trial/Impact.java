package org.furikae.ruleset.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.furikae.decision.Decision;
import org.furikae.decision.DecisionPart;
import org.furikae.decision.ExplanationJson;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.ruleset.Ruleset;

/** Decides claims by two rule sets and keeps those on which they differ. */
final class Impact {
    private final Ruleset inForce;
    private final Ruleset draft;
    private final InsurerDirectory insurers;

    Impact(Ruleset inForce, Ruleset draft, InsurerDirectory insurers) {
        this.inForce = inForce;
        this.draft = draft;
        this.insurers = insurers;
    }

    /**
     * @param position of the first of the claims
     * @param progress told before each claim
     */
    List<ClaimChange> changes(long position, List<TrialClaim> claims, Tally progress) {
        List<ClaimChange> changes = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            progress.accept(position + i, 0, "");
            change(position + i, claims.get(i)).ifPresent(changes::add);
        }
        return changes;
    }

    private Optional<ClaimChange> change(long position, TrialClaim claim) {
        Decision before = decide(inForce, claim);
        Decision after = decide(draft, claim);
        boolean same = before.outcome() == after.outcome()
                && Objects.equals(before.confirmation(), after.confirmation())
                && before.parts().equals(after.parts())
                && before.copayDifference().equals(after.copayDifference());
        return same
                ? Optional.empty()
                : Optional.of(new ClaimChange(
                        position, claim.submission().claim().claimId(), decided(before), decided(after)));
    }

    private Decision decide(Ruleset ruleset, TrialClaim claim) {
        return ruleset.trace(claim.submission(), claim.candidates(), insurers, claim.knownAsOf())
                .decision();
    }

    private static ClaimChange.Decided decided(Decision decision) {
        List<DecisionPart> billed = decision.parts().stream()
                .filter(part -> part.billed().isPresent())
                .toList();
        return new ClaimChange.Decided(
                decision.outcome().name(),
                billed.stream()
                        .map(part -> part.billed().orElseThrow().insurerNumber().digits())
                        .collect(Collectors.joining(" ")),
                billed.stream().mapToLong(part -> part.insurerAmount().amount()).sum(),
                ExplanationJson.write(decision));
    }
}
