package org.furikae.web.review;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.furikae.app.review.CaseView;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.Explanation.RegistrationView;

/**
 * A candidate with the registrations that may be picked.
 *
 * @param foundBySearch whether somebody found them by a search, and the rules did not
 */
public record CandidateCard(CandidateView candidate, List<Pick> picks, boolean foundBySearch) implements Serializable {
    /** The likeliest first; in no telling order while the suggestion is hidden. */
    static List<CandidateCard> of(CaseView view, Optional<CandidateView> found) {
        List<LocalDate> treatment = view.submission().claim().treatment().dates();
        Comparator<CandidateView> order = view.hidden()
                ? Comparator.comparing(CandidateView::personKey)
                : Comparator.comparing((CandidateView candidate) -> !candidate.chosen())
                        .thenComparing(
                                candidate -> candidate.level().map(Enum::name).orElse(""))
                        .thenComparing(CandidateView::personKey);
        List<CandidateCard> cards = new ArrayList<>();
        int number = 1;
        List<CandidateView> ofRules = view.rules().explanation().candidates().stream()
                .filter(candidate -> found.filter(one -> one.personKey().equals(candidate.personKey()))
                        .isEmpty())
                .sorted(order)
                .toList();
        for (CandidateView candidate :
                Stream.concat(found.stream(), ofRules.stream()).toList()) {
            List<Pick> picks = new ArrayList<>();
            for (RegistrationView registration : candidate.registrations()) {
                boolean suggested = !view.hidden()
                        && view.suggestion()
                                .registrationId()
                                .filter(registration.registrationId()::equals)
                                .isPresent();
                picks.add(new Pick(number++, registration, treatment, suggested));
            }
            cards.add(new CandidateCard(
                    candidate,
                    List.copyOf(picks),
                    found.filter(candidate::equals).isPresent()));
        }
        return List.copyOf(cards);
    }
}
