package org.furikae.app.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.persistence.AttestationTable;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.app.persistence.OpenClaimTable;
import org.furikae.app.rules.InForce;
import org.furikae.app.rules.RulesInForce;
import org.furikae.decision.Decision;
import org.furikae.decision.Reconciler;
import org.furikae.decision.Submission;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Candidates;

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
    private Registers registers;

    @Inject
    private InsurerDirectories insurers;

    @Inject
    private RulesInForce rules;

    /** The next claims without a decision whose number is above {@code after} and at most {@code last}. */
    public Optional<ClaimChunk> next(long after, long last) {
        List<FiledClaim> filed = claims.undecided(after, last, CLAIMS_PER_CHUNK);
        return filed.isEmpty() ? Optional.empty() : Optional.of(chunk(filed, Long.MAX_VALUE));
    }

    /** A claim with the attestation that it names, if that is stored. */
    public Submission submission(FiledClaim filed) {
        return chunk(List.of(filed), Long.MAX_VALUE).submissions().get(0);
    }

    /**
     * Claims with the attestations that they name and that are stored.
     *
     * @param filed at least one
     * @param knowledgeBatch attestations of later batches are left out
     */
    public ClaimChunk chunk(List<FiledClaim> filed, long knowledgeBatch) {
        List<String> named = filed.stream()
                .map(claim -> claim.claim().attestationId())
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        Map<String, AttestationTable.Filed> found = attestations.find(named);
        List<Submission> submissions = filed.stream()
                .map(claim -> new Submission(
                        claim.claim(),
                        Optional.ofNullable(found.get(claim.claim().attestationId()))
                                .filter(attestation -> attestation.batchId() <= knowledgeBatch)
                                .map(AttestationTable.Filed::attestation)))
                .toList();
        return new ClaimChunk(filed, submissions);
    }

    /**
     * Decides by the rules in force.
     *
     * @param knowledgeBatch what later batches brought is not known
     */
    public List<ClaimDecision> decide(ClaimChunk chunk, LocalDate knownAsOf, long knowledgeBatch) {
        return decide(chunk, knownAsOf, knowledgeBatch, false);
    }

    /** The same for claims that are watched whatever the rules say, because a person decided them. */
    public List<ClaimDecision> decideWatched(ClaimChunk chunk, LocalDate knownAsOf, long knowledgeBatch) {
        return decide(chunk, knownAsOf, knowledgeBatch, true);
    }

    private List<ClaimDecision> decide(ClaimChunk chunk, LocalDate knownAsOf, long knowledgeBatch, boolean watched) {
        InsurerDirectory directory = insurers.knownWith(knowledgeBatch);
        List<Decision> decisions = decide(chunk.submissions(), knownAsOf, knowledgeBatch, directory);
        List<ClaimDecision> decided = new ArrayList<>(decisions.size());
        for (int i = 0; i < decisions.size(); i++) {
            Set<Long> hashes = watched || OpenClaimTable.isOpen(decisions.get(i).outcome())
                    ? ClaimKeys.of(chunk.submissions().get(i), directory).hashes()
                    : Set.of();
            decided.add(new ClaimDecision(chunk.filed().get(i), decisions.get(i), knowledgeBatch, hashes));
        }
        return decided;
    }

    /** Decides each claim by the rule set in force for its treatment month when the chunk was begun. */
    private List<Decision> decide(
            List<Submission> submissions, LocalDate knownAsOf, long knowledgeBatch, InsurerDirectory directory) {
        List<Candidates> candidates =
                registers.knownWith(knowledgeBatch, directory).candidates(submissions, knownAsOf);
        List<Decision> decisions = new ArrayList<>(submissions.size());
        try (InForce inForce = rules.now()) {
            for (int i = 0; i < submissions.size(); i++) {
                Submission submission = submissions.get(i);
                Candidates found = candidates.get(i);
                decisions.addAll(inForce.ruleset(submission.claim().treatmentMonth())
                        .reconciler()
                        .decide(List.of(submission), (chunk, asOf) -> List.of(found), directory, knownAsOf));
            }
        }
        return decisions;
    }

    /** Hashes of the keys under which a claim looks registrations up. */
    public Set<Long> lookupHashes(FiledClaim filed, long knowledgeBatch) {
        Submission submission =
                chunk(List.of(filed), knowledgeBatch).submissions().get(0);
        return ClaimKeys.of(submission, insurers.knownWith(knowledgeBatch)).hashes();
    }

    /** Decides by any rules, with what was known. */
    List<Decision> decide(
            Reconciler reconciler, List<Submission> submissions, LocalDate knownAsOf, long knowledgeBatch) {
        InsurerDirectory directory = insurers.knownWith(knowledgeBatch);
        return reconciler.decide(submissions, registers.knownWith(knowledgeBatch, directory), directory, knownAsOf);
    }
}
