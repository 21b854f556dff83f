package org.furikae.app.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.app.audit.AuditAction;
import org.furikae.app.audit.DecisionSeals;
import org.furikae.app.intake.ProgressTable;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.ClaimToDecideTable;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.app.persistence.OpenClaimTable;
import org.furikae.app.persistence.OpenLineTable;

/** Stores what was decided again, and takes it off the list of what is to be decided, in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RedecisionStore {
    @Inject
    private DecisionTable decisions;

    @Inject
    private OpenClaimTable openClaims;

    @Inject
    private ClaimToDecideTable claimsToDecide;

    @Inject
    private OpenLineTable openLines;

    @Inject
    private FigureTable figures;

    @Inject
    private DecisionSeals seals;

    @Inject
    private ProgressTable progress;

    /**
     * Decisions that changed take the place of those before; of the others only the day on which they were checked is kept.
     * A claim that somebody else decided meanwhile stays as they decided.
     *
     * @param batchId batch that counts them
     */
    void store(long batchId, List<Redecision> redecided) {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        List<FiledClaim> filed =
                redecided.stream().map(one -> one.after().filed()).toList();
        Map<Long, DecisionTable.Stored> inForce = decisions.lockInForce(filed).stream()
                .collect(Collectors.toMap(DecisionTable.Stored::claimNumber, Function.identity()));
        Map<Long, Long> runs =
                openLines.runsOf(filed.stream().map(FiledClaim::number).toList());
        List<Redecision> current = redecided.stream()
                .filter(one ->
                        inForce.get(one.claimNumber()).number() == one.before().number())
                .map(one -> ProratedClaims.settled(one, Optional.ofNullable(runs.get(one.claimNumber()))))
                .toList();
        List<Redecision> changed = current.stream().filter(Redecision::isChange).toList();
        DecisionSeals.Prepared prepared = replace(changed, now);
        claimsToDecide.remove(redecided.stream().map(Redecision::claimNumber).toList());
        openClaims.renew(current.stream().map(Redecision::after).toList());
        progress.addRedecided(batchId, redecided.size(), changed.size());
        seals.seal(AuditAction.ofBatch(batchId) + " again", prepared);
    }

    private DecisionSeals.Prepared replace(List<Redecision> changed, Instant now) {
        List<ClaimDecision> after = changed.stream().map(Redecision::after).toList();
        decisions.retire(changed.stream().map(Redecision::before).toList());
        DecisionSeals.Prepared prepared = seals.prepare(decisions.insert(after, now));
        changed.forEach(one -> figures.takeOut(
                one.before().decidedAt(), one.after().filed(), one.before().decision()));
        figures.add(now, after);
        return prepared;
    }

    /** Leaves a claim aside that cannot be decided for a fault of the program. */
    void setFailed(long claimNumber) {
        claimsToDecide.setFailed(claimNumber);
    }
}
