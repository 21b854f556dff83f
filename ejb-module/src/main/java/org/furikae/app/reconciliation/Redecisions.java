package org.furikae.app.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.ClaimToDecideTable;
import org.furikae.app.persistence.ClaimToDecideTable.Due;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.app.persistence.StorageException;

/** Decides open claims again, a chunk at a time. What is interrupted goes on with the next call: the list is in the database. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Redecisions {
    private static final Logger LOG = Logger.getLogger(Redecisions.class.getName());
    private static final int CLAIMS_PER_CHUNK = 500;

    @Inject
    private ClaimToDecideTable claimsToDecide;

    @Inject
    private ClaimTable claims;

    @Inject
    private DecisionTable decisions;

    @Inject
    private ClaimChunks chunks;

    @Inject
    private RedecisionStore store;

    /** What claims are to be decided with. */
    private record Knowledge(LocalDate asOf, long batch) {}

    /**
     * Decides until the list is empty.
     *
     * @param batchId batch that counts what was decided for its sake
     * @throws CancellationException when the server is stopping
     */
    public synchronized void decideAll(long batchId, BooleanSupplier stopped) {
        for (List<Due> due = claimsToDecide.first(CLAIMS_PER_CHUNK);
                !due.isEmpty();
                due = claimsToDecide.first(CLAIMS_PER_CHUNK)) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException("the server is stopping");
            }
            decide(batchId, due);
        }
    }

    /** One claim for which the program fails must not keep the others from being decided. */
    private void decide(long batchId, List<Due> due) {
        try {
            store.store(batchId, redecided(due));
        } catch (RuntimeException e) {
            if (StorageException.isPassing(e)) {
                throw e;
            }
            if (due.size() == 1) {
                LOG.log(Level.SEVERE, "Claim number " + due.get(0).claimNumber() + " cannot be decided again", e);
                store.setFailed(due.get(0).claimNumber());
            } else {
                due.forEach(one -> decide(batchId, List.of(one)));
            }
        }
    }

    private List<Redecision> redecided(List<Due> due) {
        Map<Long, Due> byNumber = due.stream().collect(Collectors.toMap(Due::claimNumber, Function.identity()));
        List<FiledClaim> filed = claims.withNumbers(byNumber.keySet());
        Map<Long, DecisionTable.Stored> before = decisions.inForce(filed).stream()
                .collect(Collectors.toMap(DecisionTable.Stored::claimNumber, Function.identity()));
        Map<Knowledge, List<FiledClaim>> alike = filed.stream()
                .collect(Collectors.groupingBy(
                        claim -> knowledge(byNumber.get(claim.number()), before.get(claim.number())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Redecision> redecided = new ArrayList<>(due.size());
        alike.forEach((knowledge, group) -> {
            for (ClaimDecision after :
                    chunks.decideWatched(chunks.chunk(group, knowledge.batch()), knowledge.asOf(), knowledge.batch())) {
                redecided.add(new Redecision(before.get(after.filed().number()), after));
            }
        });
        return redecided;
    }

    /** Knowledge only grows: an earlier as-of date or batch than the decision in force had would forget what it knew. */
    private static Knowledge knowledge(Due due, DecisionTable.Stored before) {
        LocalDate known = before.decision().knownAsOf();
        return new Knowledge(
                due.asOf().isBefore(known) ? known : due.asOf(),
                Math.max(due.knowledgeBatch(), before.knowledgeBatch()));
    }
}
