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
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.app.persistence.OpenClaimTable;
import org.furikae.app.persistence.RuleSetTable;
import org.furikae.ruleset.ShippedRuleset;

/** Stores the decisions of a chunk, and counts them, in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class DecisionStore {
    @Inject
    private DecisionTable decisions;

    @Inject
    private OpenClaimTable openClaims;

    @Inject
    private RuleSetTable ruleSets;

    @Inject
    private FigureTable figures;

    @Inject
    private DecisionSeals seals;

    @Inject
    private ProgressTable progress;

    public void store(long batchId, List<ClaimDecision> decided) {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        ruleSets.keep(ShippedRuleset.ruleset(), now);
        DecisionSeals.Prepared prepared = seals.prepare(decisions.insert(decided, now));
        openClaims.enter(decided);
        // The rows that chunks share come last: chunks that are stored at the same time wait for each other only here.
        figures.add(now, decided);
        progress.addDecided(batchId, decided.size());
        seals.seal(AuditAction.ofBatch(batchId), prepared);
    }
}
