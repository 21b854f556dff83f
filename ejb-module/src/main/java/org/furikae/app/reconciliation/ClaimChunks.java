package org.furikae.app.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.furikae.app.persistence.AttestationTable;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.app.persistence.RegistrationTable;
import org.furikae.decision.Decision;
import org.furikae.decision.Submission;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.ruleset.ShippedRuleset;

/**
 * Finds claims that wait and decides them. Reads outside of the transaction of Jakarta Batch, which belongs to the job
 * repository: one transaction cannot hold both databases.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ClaimChunks {
    private static final int CLAIMS_PER_CHUNK = 500;

    @Inject
    private ClaimTable claims;

    @Inject
    private AttestationTable attestations;

    @Inject
    private RegistrationTable registrations;

    @Inject
    private InsurerDirectories insurers;

    /** The next claims without a decision whose number is above {@code after} and at most {@code last}. */
    public Optional<ClaimChunk> next(long after, long last) {
        List<FiledClaim> filed = claims.undecided(after, last, CLAIMS_PER_CHUNK);
        return filed.isEmpty() ? Optional.empty() : Optional.of(new ClaimChunk(filed, submissions(filed)));
    }

    /** A claim with the attestation that it names, if that is stored. */
    public Submission submission(FiledClaim filed) {
        return submissions(List.of(filed)).get(0);
    }

    private List<Submission> submissions(List<FiledClaim> filed) {
        List<String> named = filed.stream()
                .map(claim -> claim.claim().attestationId())
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        Map<String, AttestationTable.Filed> found = attestations.find(named);
        return filed.stream()
                .map(claim -> new Submission(
                        claim.claim(),
                        Optional.ofNullable(found.get(claim.claim().attestationId()))
                                .map(AttestationTable.Filed::attestation)))
                .toList();
    }

    public List<ClaimDecision> decide(ClaimChunk chunk, LocalDate knownAsOf) {
        InsurerDirectory directory = insurers.current();
        List<Decision> decisions = ShippedRuleset.reconciler()
                .decide(chunk.submissions(), new DatabaseRegister(registrations, directory), directory, knownAsOf);
        List<ClaimDecision> decided = new ArrayList<>(decisions.size());
        for (int i = 0; i < decisions.size(); i++) {
            decided.add(new ClaimDecision(chunk.filed().get(i), decisions.get(i)));
        }
        return decided;
    }
}
