package org.furikae.exchange;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.furikae.decision.Decision;
import org.furikae.decision.DecisionPart;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.Explanation.RegistrationView;
import org.furikae.decision.Outcome;
import org.furikae.identity.IdentityLevel;

/**
 * A question to an insurer about one registration (照会).
 *
 * @param level of the person's five items; empty when the filed number decided
 * @param from first day of treatment asked about
 * @param until last day of treatment asked about, inclusive
 */
public record Question(
        String claimId,
        String personKey,
        RegistrationView registration,
        Optional<IdentityLevel> level,
        LocalDate from,
        LocalDate until,
        String reason,
        LocalDate knownAsOf) {

    /** The questions that an {@link Outcome#INQUIRY} asks; none for any other outcome. */
    public static List<Question> of(Decision decision) {
        if (decision.outcome() != Outcome.INQUIRY) {
            return List.of();
        }
        LocalDate from = decision.parts().stream()
                .map(DecisionPart::from)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        LocalDate until = decision.parts().stream()
                .map(DecisionPart::until)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        Set<Question> questions = new LinkedHashSet<>();
        for (CandidateView candidate : possible(decision)) {
            for (RegistrationView registration : relevant(candidate, from, until)) {
                questions.add(new Question(
                        decision.claimId(),
                        candidate.personKey(),
                        registration,
                        candidate.level(),
                        from,
                        until,
                        decision.reason(),
                        decision.knownAsOf()));
            }
        }
        return List.copyOf(questions);
    }

    /** The persons who may be the patient; every person considered when none stands out. */
    private static List<CandidateView> possible(Decision decision) {
        List<CandidateView> all = decision.explanation().candidates();
        List<CandidateView> likely = all.stream()
                .filter(candidate -> candidate.chosen()
                        || candidate
                                .level()
                                .filter(level -> level != IdentityLevel.C && level != IdentityLevel.D)
                                .isPresent())
                .toList();
        return likely.isEmpty() ? all : likely;
    }

    /** Periods that meet the days of treatment; all periods when none does. */
    private static List<RegistrationView> relevant(CandidateView candidate, LocalDate from, LocalDate until) {
        List<RegistrationView> meeting = candidate.registrations().stream()
                .filter(period -> !period.qualifiedFrom().isAfter(until)
                        && period.qualifiedUntil().map(from::isBefore).orElse(true))
                .toList();
        return meeting.isEmpty() ? candidate.registrations() : meeting;
    }

    /** Only claim and registration: the rest is personal data. */
    @Override
    public String toString() {
        return "Question[" + claimId + " " + registration.registrationId() + "]";
    }
}
