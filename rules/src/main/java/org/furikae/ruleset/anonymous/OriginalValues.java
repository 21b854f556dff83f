package org.furikae.ruleset.anonymous;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.attestation.Attestation;
import org.furikae.claim.Claim;
import org.furikae.identity.FiveItems;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.Registration;
import org.furikae.ruleset.casefile.CaseLine;
import org.furikae.ruleset.casefile.WrittenCase;
import org.furikae.ruleset.trial.TrialClaim;

/** What of a claim is about real people and institutions, and whether any of it is left in a case. */
final class OriginalValues {
    /** One or two digits tell nobody apart, and occur everywhere. */
    private static final int TELLING_DIGITS = 3;

    private static final int TELLING_LETTERS = 2;

    private OriginalValues() {}

    /** Symbols and numbers of insured persons. */
    static List<String> numbers(TrialClaim claim) {
        return Stream.concat(
                        Stream.of(
                                claim.submission().claim().insured().symbol(),
                                claim.submission().claim().insured().number()),
                        CaseOfClaim.registrations(claim).stream().flatMap(row -> Stream.of(row.symbol(), row.number())))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Whether nothing real is left in a case. */
    static boolean absent(TrialClaim claim, InsurerDirectory directory, WrittenCase written) {
        Set<String> texts = texts(claim, directory);
        Set<String> whole = whole(claim);
        Set<String> births = persons(claim).stream()
                .flatMap(person -> person.birthDate().stream())
                .map(LocalDate::toString)
                .collect(Collectors.toSet());
        return written.lines().stream().noneMatch(line -> left(line, texts, whole, births));
    }

    private static boolean left(CaseLine line, Set<String> texts, Set<String> whole, Set<String> births) {
        return texts.stream().anyMatch(line.value()::contains)
                || whole.contains(line.value())
                || (line.field().endsWith(".birth") && births.contains(line.value()));
    }

    /** Names and addresses, with their parts: none may occur, not even within something else. */
    private static Set<String> texts(TrialClaim claim, InsurerDirectory directory) {
        Set<String> texts = new HashSet<>();
        for (FiveItems person : persons(claim)) {
            Stream.of(person.kanjiName(), person.kanaName(), person.address())
                    .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("[\\s　]+"))))
                    .forEach(texts::add);
        }
        Claim filed = claim.submission().claim();
        texts.add(filed.claimId());
        texts.add(filed.institutionName());
        texts.add(filed.institution().digits());
        texts.addAll(filed.publicFundNumbers());
        texts.add(claim.submission().attestedEmployerName());
        texts.add(claim.submission().attestedInsurerName());
        claim.submission()
                .attestation()
                .ifPresent(one -> texts.addAll(List.of(one.attestationId(), one.signedBy(), one.phone())));
        Stream.concat(
                        Stream.of(filed.insured().insurerNumber()),
                        CaseOfClaim.registrations(claim).stream().map(Registration::insurerNumber))
                .filter(number -> !number.isPlaceholder())
                .forEach(number -> insurer(number, directory, texts));
        CaseOfClaim.registrations(claim).forEach(row -> texts.add(row.employerName()));
        texts.removeIf(text -> text.strip().length() < TELLING_LETTERS);
        return texts;
    }

    private static void insurer(InsurerNumber number, InsurerDirectory directory, Set<String> texts) {
        texts.add(number.digits());
        directory.find(number).ifPresent(insurer -> texts.add(insurer.name()));
    }

    /** Numbers and keys: none may be a value of the case; within longer digits they mean nothing. */
    private static Set<String> whole(TrialClaim claim) {
        Set<String> whole = new HashSet<>(numbers(claim));
        whole.removeIf(number ->
                number.length() < TELLING_DIGITS || number.chars().distinct().count() == 1);
        CaseOfClaim.registrations(claim).forEach(row -> {
            whole.add(row.registrationId());
            whole.add(row.personKey());
        });
        return whole;
    }

    private static Collection<FiveItems> persons(TrialClaim claim) {
        return Stream.of(
                        Stream.of(
                                claim.submission().claim().patient(),
                                claim.submission().statedPerson()),
                        claim.submission().attestation().stream().map(Attestation::person),
                        CaseOfClaim.registrations(claim).stream().map(Registration::person))
                .flatMap(stream -> stream)
                .toList();
    }
}
