package org.furikae.app.review;

import java.util.List;
import java.util.Optional;
import org.furikae.claim.TreatmentDays;
import org.furikae.decision.Decision;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.Explanation.RegistrationView;
import org.furikae.identity.IdentityLevel;

/**
 * What looks likeliest, as a help only: the one registration that covers every day of treatment of the one person who may be the
 * patient.
 *
 * @param registrationId empty when nobody and nothing stands out
 */
public record Suggestion(Optional<String> registrationId) {
    static Suggestion of(Decision rules, TreatmentDays treatment) {
        List<CandidateView> likely = rules.explanation().candidates().stream()
                .filter(candidate -> candidate.chosen()
                        || candidate
                                .level()
                                .filter(level -> level != IdentityLevel.D)
                                .isPresent())
                .toList();
        List<CandidateView> persons = likely.stream()
                .filter(CandidateView::chosen)
                .findFirst()
                .map(List::of)
                .orElse(likely);
        if (persons.size() != 1) {
            return new Suggestion(Optional.empty());
        }
        List<RegistrationView> covering = persons.get(0).registrations().stream()
                .filter(one -> treatment.dates().stream()
                        .allMatch(day -> !day.isBefore(one.qualifiedFrom())
                                && one.qualifiedUntil().map(day::isBefore).orElse(true)))
                .toList();
        return new Suggestion(covering.size() == 1 ? Optional.of(covering.get(0).registrationId()) : Optional.empty());
    }

    /** As what it counts when agreement is measured. */
    LookCategory category() {
        return registrationId.isPresent() ? LookCategory.BILL : LookCategory.NOBODY;
    }
}
