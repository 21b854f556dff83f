package org.furikae.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.furikae.identity.IdentityLevel;
import org.furikae.identity.Item;
import org.furikae.identity.Verdict;

/**
 * Why a claim was decided as it was: the one record behind the page, the REST answer and the tests.
 *
 * @param sentence the decision in one Japanese sentence
 * @param filingKind how the claim was filed
 * @param days each treatment day with the registrations of the person in force on it
 * @param candidates every person considered, with the first thing that spoke against them
 * @param rules rules that fired, in order
 * @param findings things to know beside the outcome, as Japanese sentences
 */
public record Explanation(
        String sentence,
        FilingKind filingKind,
        List<Day> days,
        List<CandidateView> candidates,
        List<FiredRule> rules,
        List<String> findings) {
    public Explanation {
        days = List.copyOf(days);
        candidates = List.copyOf(candidates);
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
    }

    /** A treatment day and what was in force on it. */
    public record Day(LocalDate day, List<String> registrationIds) {}

    /**
     * A person considered.
     *
     * @param against the first thing that spoke against this person; empty for the chosen one
     */
    public record CandidateView(
            String personKey,
            Optional<IdentityLevel> level,
            List<ItemView> items,
            List<RegistrationView> registrations,
            boolean chosen,
            String against) {}

    /**
     * One of the five items side by side.
     *
     * @param tolerance the named tolerance, empty unless the verdict is TOLERATED
     */
    public record ItemView(Item item, String stated, String registered, Verdict verdict, String tolerance) {
        /** Only item and verdict: the rest is personal data. */
        @Override
        public String toString() {
            return item.label() + "=" + verdict.label();
        }
    }

    /** A qualification period for the timeline. */
    public record RegistrationView(
            String registrationId,
            String insurerNumber,
            String insurerName,
            String symbol,
            String number,
            String branch,
            LocalDate qualifiedFrom,
            Optional<LocalDate> qualifiedUntil,
            LocalDate registeredOn,
            String status,
            boolean usedForDecision) {}

    /** A rule that fired, with what it means and where it comes from. */
    public record FiredRule(String name, String phase, String reason, String source, String version) {}
}
