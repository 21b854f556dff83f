package org.furikae.app.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.app.reconciliation.ClaimChunks;
import org.furikae.app.reconciliation.InsurerDirectories;
import org.furikae.app.reconciliation.Registers;
import org.furikae.decision.Submission;
import org.furikae.registration.Candidates;
import org.furikae.ruleset.trial.TrialClaim;

/** Reads past claims with what their decisions in force knew. */
@ApplicationScoped
class PastSubmissions {
    @Inject
    private ClaimTable claims;

    @Inject
    private ClaimChunks chunks;

    @Inject
    private Registers registers;

    @Inject
    private InsurerDirectories insurers;

    /** What claims are decided with. */
    private record Knowledge(LocalDate asOf, long batch) {}

    /** In the order in which they are given. */
    List<TrialClaim> of(List<PastClaimTable.Past> past) {
        Map<Long, FiledClaim> filed =
                claims
                        .withNumbers(past.stream()
                                .map(PastClaimTable.Past::claimNumber)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(FiledClaim::number, Function.identity()));
        Map<Knowledge, List<FiledClaim>> alike = past.stream()
                .collect(Collectors.groupingBy(
                        one -> new Knowledge(one.knownAsOf(), one.knowledgeBatch()),
                        Collectors.mapping(one -> filed.get(one.claimNumber()), Collectors.toList())));
        Map<Long, TrialClaim> byNumber = new HashMap<>();
        alike.forEach((knowledge, group) -> {
            List<Submission> submissions =
                    chunks.chunk(group, knowledge.batch()).submissions();
            List<Candidates> candidates = registers
                    .knownWith(knowledge.batch(), insurers.knownWith(knowledge.batch()))
                    .candidates(submissions, knowledge.asOf());
            for (int i = 0; i < group.size(); i++) {
                byNumber.put(
                        group.get(i).number(), new TrialClaim(submissions.get(i), candidates.get(i), knowledge.asOf()));
            }
        });
        return past.stream().map(one -> byNumber.get(one.claimNumber())).toList();
    }
}
