package org.furikae.app.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.furikae.app.audit.AuditAction;
import org.furikae.app.audit.DecisionSeals;
import org.furikae.app.intake.ProgressTable;
import org.furikae.app.persistence.CaseFollowUp;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.app.persistence.OpenClaimTable;

/** Stores the decisions of a chunk, and counts them, in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class DecisionStore {
    @Inject
    private DecisionTable decisions;

    @Inject
    private OpenClaimTable openClaims;

    @Inject
    private CaseFollowUp cases;

    @Inject
    private FigureTable figures;

    @Inject
    private DecisionSeals seals;

    @Inject
    private ProgressTable progress;

    public void store(long batchId, List<ClaimDecision> decided) {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        DecisionSeals.Prepared prepared = seals.prepare(decisions.insert(decided, now));
        openClaims.enter(decided);
        cases.decided(decided, now);
        // The rows that chunks share come last: chunks that are stored at the same time wait for each other only here.
        figures.add(now, decided);
        progress.addDecided(batchId, decided.size());
        seals.seal(AuditAction.ofBatch(batchId), prepared);
    }

    /** A decision that was stored and is still to be sealed, see {@link #seal}. */
    public record Unsealed(String subject, DecisionSeals.Prepared prepared) {}

    /**
     * Puts a decision in the place of the one in force, in the caller's transaction, which has locked the claim. What becomes of
     * the case is the caller's business, and so is sealing when nothing else is left to be locked.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Unsealed replace(DecisionTable.Stored before, ClaimDecision after, Instant now) {
        decisions.retire(List.of(before));
        DecisionSeals.Prepared prepared = seals.prepare(decisions.insert(List.of(after), now));
        openClaims.follow(after);
        figures.takeOut(before.decidedAt(), after.filed(), before.decision());
        figures.add(now, List.of(after));
        return new Unsealed("claim " + after.filed().claim().claimId(), prepared);
    }

    /**
     * The audit trail has one writer at a time until its transaction ends: whoever sealed first and locked a case then would wait for
     * somebody who holds that case and waits for the trail.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void seal(Unsealed stored) {
        seals.seal(stored.subject(), stored.prepared());
    }
}
