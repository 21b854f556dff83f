package org.furikae.ruleset.anonymous;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.furikae.attestation.Attestation;
import org.furikae.claim.InsuredId;
import org.furikae.decision.Decision;
import org.furikae.decision.DecisionPart;
import org.furikae.identity.FiveItems;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.PersonHistory;
import org.furikae.registration.Registration;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.casefile.CaseFile;
import org.furikae.ruleset.casefile.WrittenCase;
import org.furikae.ruleset.trial.RuleCases;
import org.furikae.ruleset.trial.TrialClaim;

/**
 * Makes a case of a real claim. Names, birth dates, addresses, numbers, insurers and the institution are invented, alike where they
 * were alike; the case is decided before it is given out, and must come to the same decision by the same rules.
 */
public final class CaseOfClaim {
    /** By how many days birth dates move; the first that leaves the decision as it is. */
    private static final List<Integer> SHIFTS = List.of(11, -13, 5, -6, 2, -3, 1, -1);

    private final TrialClaim real;
    private final InsurerDirectory directory;
    private final Ruleset ruleset;
    private final Set<String> signs;

    private CaseOfClaim(TrialClaim real, InsurerDirectory directory, Ruleset ruleset, Set<String> signs) {
        this.real = real;
        this.directory = directory;
        this.ruleset = ruleset;
        this.signs = signs;
    }

    /**
     * A case.
     *
     * @param written with the outcome as what it expects
     * @param rulesFired names, in order
     */
    public record Made(WrittenCase written, List<String> rulesFired) {
        public Made {
            rulesFired = List.copyOf(rulesFired);
        }
    }

    /**
     * @param name of the case; not of the claim
     * @param directory insurers as known with the claim
     * @param ruleset that decides the claim
     * @param signs words and codes of the remarks that rules look for; nothing else of the remarks is kept
     * @throws RulesetException when no case comes to the same decision; the message says so in Japanese, without personal data
     */
    public static Made make(
            String name, TrialClaim real, InsurerDirectory directory, Ruleset ruleset, Set<String> signs) {
        return new CaseOfClaim(real, directory, ruleset, signs).made(name);
    }

    private Made made(String name) {
        Decision decision = ruleset.reconciler()
                .decide(
                        List.of(real.submission()),
                        (chunk, asOf) -> List.of(real.candidates()),
                        directory,
                        real.knownAsOf())
                .get(0);
        InventedInsurers insurers = new InventedInsurers(directory, mentioned());
        InventedNumbers numbers = InventedNumbers.apartFrom(OriginalValues.numbers(real));
        for (int days : SHIFTS) {
            InventedPersons persons = InventedPersons.like(persons(), days);
            WrittenCase written = new CaseText(real, persons, numbers, insurers, decision, signs).written(name);
            if (sameDecision(decision, written, insurers, numbers) && OriginalValues.absent(real, directory, written)) {
                return new Made(written, decision.rulesFired());
            }
        }
        throw new RulesetException("架空の内容に置き換えると判定が変わるため、この請求は例にできません。ほかの請求を選んでください。");
    }

    private boolean sameDecision(
            Decision decision, WrittenCase written, InventedInsurers insurers, InventedNumbers numbers) {
        Decision again = RuleCases.decision(CaseFile.parse("").withAdded(written), ruleset);
        return again.outcome() == decision.outcome()
                && again.confirmation().equals(decision.confirmation())
                && again.identityLevel().equals(decision.identityLevel())
                && again.itemMatches().equals(decision.itemMatches())
                && again.candidates() == decision.candidates()
                && again.copayDifference().equals(decision.copayDifference())
                && again.agencyChanged() == decision.agencyChanged()
                && again.rulesFired().equals(decision.rulesFired())
                && parts(again, one -> one.insurerNumber().digits(), InsuredId::number)
                        .equals(parts(
                                decision, one -> insurers.of(one.insurerNumber()), one -> numbers.of(one.number())));
    }

    private static List<String> parts(
            Decision decision, Function<InsuredId, String> insurer, Function<InsuredId, String> number) {
        return decision.parts().stream()
                .map((DecisionPart part) -> part.from() + " " + part.until() + " " + part.points() + " "
                        + part.insurerAmount() + " " + part.payee()
                        + part.billed().map(insurer) + part.billed().map(number))
                .toList();
    }

    private List<FiveItems> persons() {
        return Stream.of(
                        Stream.of(
                                real.submission().claim().patient(),
                                real.submission().statedPerson()),
                        real.submission().attestation().stream().map(Attestation::person),
                        registrations(real).stream().map(Registration::person))
                .flatMap(stream -> stream)
                .toList();
    }

    private Collection<InsurerNumber> mentioned() {
        Set<InsurerNumber> mentioned = registrations(real).stream()
                .map(Registration::insurerNumber)
                .collect(Collectors.toCollection(TreeSet::new));
        mentioned.add(real.submission().claim().insured().insurerNumber());
        return mentioned;
    }

    /** Each once, in order of person and time. */
    static List<Registration> registrations(TrialClaim claim) {
        Map<String, PersonHistory> persons = new LinkedHashMap<>();
        Stream.concat(claim.candidates().byFiledKey().stream(), claim.candidates().byFiveItems().stream())
                .forEach(person -> persons.putIfAbsent(person.personKey(), person));
        return persons.values().stream()
                .sorted(Comparator.comparing(PersonHistory::personKey))
                .flatMap(person -> person.registrations().stream())
                .toList();
    }

    /** Invented keys in the order of the real ones. */
    static Map<String, String> keys(String letter, Stream<String> real) {
        List<String> ordered = new ArrayList<>(new TreeSet<>(real.toList()));
        return IntStream.range(0, ordered.size())
                .boxed()
                .collect(Collectors.toMap(
                        ordered::get,
                        number -> String.format("%s%03d", letter, number + 1),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    static Optional<String> nonBlank(String text) {
        return Optional.of(text).filter(one -> !one.isBlank());
    }
}
