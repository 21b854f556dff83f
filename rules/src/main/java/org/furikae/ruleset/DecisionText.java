package org.furikae.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.furikae.claim.Yen;
import org.furikae.decision.Decision;
import org.furikae.decision.DecisionPart;
import org.furikae.decision.Explanation;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.Explanation.Day;
import org.furikae.decision.FilingKind;
import org.furikae.decision.Submission;
import org.furikae.identity.FiveItems;
import org.furikae.identity.IdentityLevel;
import org.furikae.identity.Item;
import org.furikae.identity.Verdict;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Registration;
import org.furikae.ruleset.fact.BillTo;
import org.furikae.ruleset.fact.Candidate;
import org.furikae.ruleset.fact.Conclusions;
import org.furikae.ruleset.fact.Proposal;

/** Writes down a decision with its explanation. */
final class DecisionText {
    private final Submission submission;
    private final InsurerDirectory insurers;
    private final FilingKind kind;
    private final CandidateSearch search;
    private final Optional<Candidate> person;
    private final boolean accepted;
    private final Conclusions conclusions;

    /** @param accepted whether rules went on with the person found, rather than ask for a look at them */
    DecisionText(
            Submission submission,
            InsurerDirectory insurers,
            FilingKind kind,
            CandidateSearch search,
            Optional<Candidate> person,
            boolean accepted,
            Conclusions conclusions) {
        this.submission = submission;
        this.insurers = insurers;
        this.kind = kind;
        this.search = search;
        this.person = person;
        this.accepted = accepted;
        this.conclusions = conclusions;
    }

    Decision decision(Proposal decided, Bill bill, FiringLog log, String rulesetVersion, LocalDate knownAsOf) {
        Optional<Candidate> shown = person.or(this::onlyWorthShowing);
        Optional<Yen> difference = conclusions.copayDifference().filter(any -> decided.billTo() != BillTo.NOBODY);
        return new Decision(
                submission.claim().claimId(),
                decided.outcome(),
                decided.confirmation(),
                difference.isPresent()
                        ? bill.parts()
                        : bill.parts().stream()
                                .map(DecisionPart::withoutCopayDifference)
                                .toList(),
                bill.agencyChanged(),
                level(shown),
                shown.map(candidate -> candidate.comparison().itemMatches()).orElse(""),
                shown.map(Candidate::personKey),
                search.candidates().size(),
                difference.orElse(Yen.ZERO),
                log.names(),
                decided.sentence(),
                rulesetVersion,
                knownAsOf,
                new Explanation(
                        decided.sentence(), kind, days(), candidates(bill), log.shown(), conclusions.findings()));
    }

    /** The one candidate at level C, or the one who bears the filed number: a person is to look at them. */
    private Optional<Candidate> onlyWorthShowing() {
        List<Candidate> worth = search.candidates().stream()
                .filter(candidate -> search.search().byFiledKey() || candidate.level() != IdentityLevel.D)
                .toList();
        return worth.size() == 1 ? Optional.of(worth.get(0)) : Optional.empty();
    }

    /** Of the person found by the five items, X when several are equally sure; none when the filed number decided. */
    private Optional<IdentityLevel> level(Optional<Candidate> shown) {
        if (search.search().byFiledKey()) {
            return Optional.empty();
        }
        if (alikeCandidates() > 1) {
            return Optional.of(IdentityLevel.X);
        }
        return shown.map(Candidate::level)
                .or(() -> search.candidates().stream().map(Candidate::level).min(IdentityLevel::compareTo));
    }

    /** How many are as sure as one can be: by the filed number the same birth date and sex, otherwise level A or B. */
    private long alikeCandidates() {
        return search.candidates().stream()
                .filter(candidate -> search.search().byFiledKey()
                        ? candidate.birthDateAndSexEqual()
                        : candidate.level() == IdentityLevel.A || candidate.level() == IdentityLevel.B)
                .count();
    }

    private List<Day> days() {
        List<Registration> registrations =
                person.map(candidate -> candidate.person().registrations()).orElse(List.of());
        return submission.claim().treatment().dates().stream()
                .map(day -> new Day(
                        day,
                        registrations.stream()
                                .filter(registration -> registration.covers(day))
                                .map(Registration::registrationId)
                                .toList()))
                .toList();
    }

    private List<CandidateView> candidates(Bill bill) {
        Set<String> used = bill.parts().stream()
                .map(DecisionPart::registrationId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        FiveItems stated = submission.statedPerson();
        return search.candidates().stream()
                .map(candidate -> view(candidate, stated, used))
                .toList();
    }

    private CandidateView view(Candidate candidate, FiveItems stated, Set<String> used) {
        boolean chosen = accepted && person.filter(candidate::equals).isPresent();
        return new CandidateView(
                candidate.personKey(),
                search.search().byFiledKey() ? Optional.empty() : Optional.of(candidate.level()),
                CandidateText.items(
                        candidate.comparison(), stated, candidate.compared().person()),
                candidate.person().registrations().stream()
                        .map(registration -> CandidateText.registration(
                                registration, insurers, used.contains(registration.registrationId())))
                        .toList(),
                chosen,
                chosen ? "" : against(candidate));
    }

    /** The first thing that spoke against a candidate who was not chosen. */
    private String against(Candidate candidate) {
        if (search.search().byFiledKey() && !candidate.birthDateAndSexEqual()) {
            Verdict birth = candidate.comparison().verdict(Item.BIRTH_DATE);
            return (birth == Verdict.EXACT ? Item.SEX : Item.BIRTH_DATE).label() + "が相違";
        }
        return candidate.comparison().items().stream()
                .filter(item -> !item.agrees())
                .findFirst()
                .map(item -> item.item().label() + (item.verdict() == Verdict.MISSING ? "が欠落" : "が相違"))
                .orElseGet(() -> tolerance(candidate, alikeCandidates() > 1));
    }

    private static String tolerance(Candidate candidate, boolean several) {
        return candidate.comparison().items().stream()
                .filter(item -> item.verdict() == Verdict.TOLERATED)
                .findFirst()
                .map(item -> item.item().label() + "は許容差のある一致（" + item.tolerance() + "）")
                .orElse(several ? "ほかにも同じだけ一致する人がいる" : "人ではなく請求の内容が判定を決めた");
    }
}
