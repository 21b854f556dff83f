package org.furikae.app.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.furikae.app.intake.ProgressTable;
import org.furikae.app.persistence.ClaimToDecideTable;
import org.furikae.app.persistence.InsurerTable;
import org.furikae.app.persistence.OpenClaimTable;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;

/** Finds the claims about which something became known, each time in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class TouchedClaims {
    @Inject
    private ClaimToDecideTable claimsToDecide;

    @Inject
    private OpenClaimTable openClaims;

    @Inject
    private InsurerTable insurers;

    @Inject
    private InsurerDirectories directories;

    @Inject
    private ProgressTable progress;

    /**
     * Enters the claims of earlier batches that registrations, attestations or insurers of this batch touch, once.
     *
     * @param rows accepted rows of the batch
     */
    void find(long batchId, LocalDate asOf, long rows) {
        if (progress.isTouchedFound(batchId)) {
            return;
        }
        claimsToDecide.addTouchedByRegistrations(batchId, asOf, rows);
        claimsToDecide.addResting(batchId, asOf);
        claimsToDecide.addTouchedByAttestations(batchId, asOf);
        Set<InsurerNumber> changed = insurers.changedBy(batchId);
        if (!changed.isEmpty()) {
            claimsToDecide.addTouchedByInsurers(batchId, asOf, withThoseWhoAnswerForThem(changed, batchId));
        }
        progress.setTouchedFound(batchId);
    }

    /** Claims are filed under a successor, too, for the qualification at one of its predecessors. */
    private List<InsurerNumber> withThoseWhoAnswerForThem(Set<InsurerNumber> changed, long batchId) {
        InsurerDirectory directory = directories.knownWith(batchId);
        List<InsurerNumber> successors = openClaims.filedInsurers().stream()
                .map(InsurerNumber::new)
                .filter(filed -> directory.withPredecessors(filed).stream().anyMatch(changed::contains))
                .toList();
        return Stream.concat(changed.stream(), successors.stream()).distinct().toList();
    }

    /** Enters the claims that wait for a registration and were last looked at before {@code checkedBefore}. */
    void findWaiting(LocalDate checkedBefore, LocalDate asOf, long knowledgeBatch) {
        claimsToDecide.addWaiting(checkedBefore, asOf, knowledgeBatch);
    }
}
