package org.furikae.ruleset;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.furikae.decision.Submission;
import org.furikae.identity.Comparison;
import org.furikae.identity.FiveItems;
import org.furikae.identity.IdentityLevel;
import org.furikae.identity.KanjiVariants;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Candidates;
import org.furikae.registration.FiledKey;
import org.furikae.registration.LookupKey;
import org.furikae.registration.PersonHistory;
import org.furikae.registration.Registration;
import org.furikae.ruleset.fact.Candidate;
import org.furikae.ruleset.fact.Search;

/** The persons to consider for one claim, each compared with what the claim and its attestation state. */
final class CandidateSearch {
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\s・･\\-‐‑‒–—―−－.,、。]");
    private static final Pattern STOCK_COMPANY = Pattern.compile("株式会社|\\(株\\)");
    private static final Pattern LIMITED_COMPANY = Pattern.compile("有限会社|\\(有\\)");
    private static final Pattern FILLED_WITH_ONE_DIGIT = Pattern.compile("7{8,9}|9{8,9}");
    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(
                    (Ranked ranked) -> ranked.candidate().level())
            .thenComparing(Ranked::agreeing, Comparator.reverseOrder())
            .thenComparing(Ranked::exact, Comparator.reverseOrder())
            .thenComparing(ranked -> ranked.candidate().compared().registeredOn(), Comparator.reverseOrder())
            .thenComparing(ranked -> ranked.candidate().compared().registrationId());

    private record Ranked(Candidate candidate, int agreeing, int exact) {
        static Ranked of(Candidate candidate) {
            Comparison comparison = candidate.comparison();
            return new Ranked(candidate, comparison.agreeing(), comparison.exact());
        }
    }

    private final Submission submission;
    private final InsurerDirectory insurers;
    private final FiledKey filedKey;
    private final KanjiVariants variants;
    private final FiveItems stated;
    private final FiveItems filed;
    private final Search search;
    private final List<Candidate> candidates;

    /** @param byFiledNumber whether claims filed like this one are looked up by insurer, symbol and number first */
    CandidateSearch(
            Submission submission,
            Candidates register,
            InsurerDirectory insurers,
            FiledKey filedKey,
            KanjiVariants variants,
            boolean byFiledNumber) {
        this.submission = submission;
        this.insurers = insurers;
        this.filedKey = filedKey;
        this.variants = variants;
        this.stated = submission.statedPerson();
        this.filed = submission.claim().patient();
        FiledKey.Match tier = byFiledNumber ? bestMatch(register.byFiledKey()) : FiledKey.Match.NONE;
        boolean found = tier != FiledKey.Match.NONE;
        this.search = new Search(found, byFiledNumber && !found, tier == FiledKey.Match.ZEROS_ASIDE);
        this.candidates = compare(found ? register.byFiledKey() : register.byFiveItems(), tier);
    }

    Search search() {
        return search;
    }

    /** In order of person key. */
    List<Candidate> candidates() {
        return candidates;
    }

    private FiledKey.Match bestMatch(List<PersonHistory> persons) {
        FiledKey.Match best = FiledKey.Match.NONE;
        for (PersonHistory person : persons) {
            for (Registration registration : person.registrations()) {
                FiledKey.Match match = filedKey.match(registration);
                if (match.compareTo(best) < 0) {
                    best = match;
                }
            }
        }
        return best;
    }

    private List<Candidate> compare(List<PersonHistory> persons, FiledKey.Match tier) {
        List<Candidate> found = new ArrayList<>();
        for (PersonHistory person : persons) {
            List<Registration> keyed = tier == FiledKey.Match.NONE
                    ? List.of()
                    : person.registrations().stream()
                            .filter(registration -> filedKey.match(registration) == tier)
                            .toList();
            if (!person.registrations().isEmpty() && (tier == FiledKey.Match.NONE || !keyed.isEmpty())) {
                Map<FiveItems, Comparison> comparisons = new HashMap<>();
                found.add(person.registrations().stream()
                        .map(registration -> Ranked.of(candidate(
                                person,
                                registration,
                                keyed,
                                comparisons.computeIfAbsent(
                                        registration.person(), items -> Comparison.of(stated, items, variants)))))
                        .min(BEST_FIRST)
                        .orElseThrow()
                        .candidate());
            }
        }
        found.sort(Comparator.comparing(Candidate::personKey));
        return List.copyOf(found);
    }

    private Candidate candidate(
            PersonHistory person, Registration registration, List<Registration> keyed, Comparison comparison) {
        boolean corroborated = comparison.level(false) == IdentityLevel.D
                && comparison.level(true) != IdentityLevel.D
                && corroborated(registration);
        boolean sameBirthAndSex = keyed.stream()
                .anyMatch(one -> one.person().birthDate().equals(filed.birthDate())
                        && one.person().sex().equals(filed.sex()));
        return new Candidate(
                person,
                registration,
                comparison,
                corroborated,
                comparison.level(corroborated),
                keyed,
                sameBirthAndSex,
                keyed.stream().anyMatch(filedKey::sameBranch));
    }

    /** Employer, insurer name or filed number agrees (formats.md 9, level C). */
    private boolean corroborated(Registration registration) {
        String number = LookupKey.normalised(submission.claim().insured().number());
        return sameName(submission.attestedEmployerName(), registration.employerName())
                || insurers.find(registration.insurerNumber())
                        .map(Insurer::name)
                        .map(name -> sameName(submission.attestedInsurerName(), name))
                        .orElse(false)
                || (!number.isEmpty()
                        && !FILLED_WITH_ONE_DIGIT.matcher(number).matches()
                        && number.equals(LookupKey.normalised(registration.number())));
    }

    private static boolean sameName(String one, String other) {
        String left = nameKey(one);
        return !left.isEmpty() && left.equals(nameKey(other));
    }

    private static String nameKey(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC);
        text = STOCK_COMPANY.matcher(text).replaceAll("(株)");
        text = LIMITED_COMPANY.matcher(text).replaceAll("(有)");
        return NOT_IN_NAMES.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
