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
import org.furikae.app.persistence.RegistrationTable;
import org.furikae.app.reconciliation.ClaimChunks;
import org.furikae.app.reconciliation.InsurerDirectories;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.registration.PersonHistory;
import org.furikae.registration.Registration;
import org.furikae.ruleset.CandidateText;

/**
 * People whom somebody found by a search for a claim, because the rules do not consider them. What is known of them is what is known
 * now: rules that never looked at them may have decided long before. Reads outside of transactions.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class FoundBySearch {
    @Inject
    private RegistrationTable registrations;

    @Inject
    private ClaimChunks chunks;

    @Inject
    private InsurerDirectories insurers;

    @Inject
    private BatchStates batches;

    /** What a decision by hand knows: rows of batches up to this one, registered up to this day. */
    record Knowledge(LocalDate asOf, long batch) {}

    /** That of the rules, or of now when a person was found by a search. */
    Knowledge knowledge(CaseBasis.Looked looked, Optional<String> foundPerson) {
        LocalDate asOf = looked.found().knownAsOf();
        long batch = looked.rules().knowledgeBatch();
        if (foundPerson.isEmpty()) {
            return new Knowledge(asOf, batch);
        }
        LocalDate today = JapanTime.today();
        return new Knowledge(asOf.isAfter(today) ? asOf : today, Math.max(batch, batches.lastWhole()));
    }

    /** The person beside the patient as filed. */
    Optional<CandidateView> view(CaseBasis.Looked looked, String personKey) {
        Knowledge knowledge = knowledge(looked, Optional.of(personKey));
        return history(knowledge, personKey)
                .map(history -> CandidateText.foundBySearch(
                        history,
                        chunks.submission(looked.filed()).statedPerson(),
                        insurers.knownWith(knowledge.batch())));
    }

    /** The person's registrations by id. */
    Map<String, Registration> registrations(CaseBasis.Looked looked, String personKey) {
        return history(knowledge(looked, Optional.of(personKey)), personKey)
                .map(PersonHistory::registrations)
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(Registration::registrationId, one -> one));
    }

    private Optional<PersonHistory> history(Knowledge knowledge, String personKey) {
        return Optional.ofNullable(PersonHistory.knownAsOf(
                        registrations.ofPersons(List.of(personKey), knowledge.batch()), knowledge.asOf())
                .get(personKey));
    }
}
