package org.furikae.app.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.furikae.app.intake.BatchStates;
import org.furikae.app.intake.JapanTime;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.DecisionContent;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.app.persistence.ManualDecisionTable;
import org.furikae.app.persistence.RegistrationTable;
import org.furikae.app.reconciliation.ClaimChunks;
import org.furikae.decision.Decision;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.Outcome;
import org.furikae.registration.PersonHistory;
import org.furikae.registration.Registration;

/** What a person who decides a claim looks at. Reads outside of transactions. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class CaseBasis {
    @Inject
    private ClaimTable claims;

    @Inject
    private DecisionTable decisions;

    @Inject
    private ManualDecisionTable manual;

    @Inject
    private RegistrationTable registrations;

    @Inject
    private ClaimChunks chunks;

    @Inject
    private BatchStates batches;

    /**
     * A claim and what was decided about it.
     *
     * @param history newest first
     * @param manual decision by hand that is in force or waits for a second person
     * @param rules what the rules say: the decision in force, or, when a person made that one, what the rules say now
     */
    record Looked(
            FiledClaim filed,
            DecisionTable.Stored inForce,
            List<DecisionTable.Stored> history,
            Optional<ManualDecisionTable.Row> manual,
            ClaimDecision rules) {
        String rulesContent() {
            return DecisionContent.hash(rules.decision());
        }

        /** What the rules found, and why. */
        Decision found() {
            return rules.decision();
        }

        Seen seen(int version) {
            return new Seen(version, inForce.number(), rulesContent());
        }
    }

    /** Empty when there is no such claim or nothing was decided about it. */
    Optional<Looked> look(String claimId) {
        return claims.find(claimId).flatMap(this::look);
    }

    /** The same by the claim's number. */
    Optional<Looked> look(long claimNumber) {
        return claims.withNumbers(List.of(claimNumber)).stream().findFirst().flatMap(this::look);
    }

    private Optional<Looked> look(FiledClaim filed) {
        List<DecisionTable.Stored> history = decisions.history(filed);
        return history.stream()
                .filter(DecisionTable.Stored::inForce)
                .findFirst()
                .map(inForce -> new Looked(
                        filed,
                        inForce,
                        history,
                        Optional.ofNullable(
                                manual.current(List.of(filed.number())).get(filed.number())),
                        rules(filed, inForce)));
    }

    private ClaimDecision rules(FiledClaim filed, DecisionTable.Stored inForce) {
        boolean ofPeople = inForce.decidedBy().isPresent() || inForce.decision().outcome() == Outcome.PRORATED;
        if (!ofPeople) {
            return new ClaimDecision(
                    filed,
                    inForce.decision(),
                    inForce.knowledgeBatch(),
                    chunks.lookupHashes(filed, inForce.knowledgeBatch()));
        }
        LocalDate today = JapanTime.today();
        LocalDate known = inForce.decision().knownAsOf();
        long batch = Math.max(batches.lastWhole(), inForce.knowledgeBatch());
        return chunks.decideWatched(chunks.chunk(List.of(filed), batch), known.isAfter(today) ? known : today, batch)
                .get(0);
    }

    /** The registrations of every candidate as known to the rules, by registration id. */
    Map<String, Registration> registrations(Looked looked) {
        List<String> persons = looked.found().explanation().candidates().stream()
                .map(CandidateView::personKey)
                .toList();
        Map<String, PersonHistory> known = PersonHistory.knownAsOf(
                registrations.ofPersons(persons, looked.rules().knowledgeBatch()),
                looked.found().knownAsOf());
        return persons.stream()
                .map(known::get)
                .filter(java.util.Objects::nonNull)
                .flatMap(history -> history.registrations().stream())
                .collect(Collectors.toMap(Registration::registrationId, one -> one, (one, same) -> one));
    }
}
