package org.furikae.ruleset.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.furikae.claim.Claim;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;
import org.furikae.insurer.Succession;
import org.furikae.registration.FiledKey;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;

/** Finds what is in force on a day for one claim and one person. */
public final class CoverageFinder {
    /** Of several registrations with one insurer: the filed one, its own before a predecessor's, the younger one. */
    private static final Comparator<Holding> FILED_THEN_OWN_THEN_YOUNGER = Comparator.comparing(Holding::filed)
            .thenComparing(holding -> holding.registration().insurerNumber().equals(holding.insurer()))
            .thenComparing(holding -> holding.registration().qualifiedFrom())
            .thenComparing(holding -> holding.registration().registeredOn())
            .reversed()
            .thenComparing(holding -> holding.registration().registrationId());

    private static final Comparator<Holding> FILED_THEN_BY_NUMBER =
            Comparator.comparing((Holding holding) -> !holding.filed()).thenComparing(Holding::insurer);

    private final Claim claim;
    private final List<Registration> registrations;
    private final Set<String> filedIds = new HashSet<>();
    private final FiledKey filedKey;
    private final List<Registration> filed;
    private final InsurerDirectory insurers;
    private final Succession succession;
    private final Optional<LocalDate> elderlyFrom;
    private boolean cutAtElderlyAge;

    /** @param elderlyAge age at which every other insurance ends because 後期 begins */
    public CoverageFinder(Claim claim, Candidate person, FiledKey filedKey, InsurerDirectory insurers, int elderlyAge) {
        this.claim = claim;
        this.registrations = person.person().registrations();
        // A person found by the five items may bear the filed key too: at an insurer that the master table lacks.
        this.filed = person.keyed().isEmpty()
                ? registrations.stream()
                        .filter(one -> filedKey.match(one) != FiledKey.Match.NONE)
                        .toList()
                : person.keyed();
        this.filedKey = filedKey;
        this.insurers = insurers;
        this.succession = new Succession(insurers);
        filed.forEach(one -> filedIds.add(one.registrationId()));
        this.elderlyFrom = person.compared()
                .person()
                .birthDate()
                .map(birth -> birth.plusYears(elderlyAge))
                .filter(day -> !day.isBefore(claim.treatmentMonth().atDay(1))
                        && !day.isAfter(claim.treatment().last()));
    }

    public Coverage coverage() {
        List<CoveredDay> days = claim.treatment().dates().stream().map(this::on).toList();
        return new Coverage(this, days, registrations, filed, claim.treatment(), filedKey);
    }

    String nameAndNumber(InsurerNumber insurer) {
        return insurers.nameAndNumber(insurer);
    }

    boolean cutAtElderlyAge() {
        return cutAtElderlyAge;
    }

    CoveredDay on(LocalDate day) {
        List<Holding> inForce = new ArrayList<>(2);
        boolean suspended = false;
        boolean withoutSuccessor = false;
        for (Registration registration : registrations) {
            if (!registration.covers(day)) {
                continue;
            }
            if (registration.status() == RegistrationStatus.SUSPENDED) {
                suspended = true;
                continue;
            }
            Optional<InsurerNumber> insurer = succession.answering(registration.insurerNumber(), day);
            if (insurer.isEmpty()) {
                withoutSuccessor = true;
                continue;
            }
            boolean isFiled = filedIds.contains(registration.registrationId())
                    && insurer.get().equals(claim.insured().insurerNumber());
            inForce.add(new Holding(registration, insurer.get(), isFiled));
        }
        return new CoveredDay(day, oncePerInsurer(endedByElderlyAge(inForce, day)), suspended, withoutSuccessor);
    }

    /** The holding whose card was issued last on or before the day; empty when that cannot be told. */
    static Optional<Holding> latestIssuedOn(CoveredDay day) {
        if (day.holdings().size() == 1) {
            return Optional.of(day.holdings().get(0));
        }
        boolean known = day.holdings().stream()
                .allMatch(holding -> holding.registration()
                        .issuedOn()
                        .map(issued -> !issued.isAfter(day.day()))
                        .orElse(false));
        if (!known || day.holdings().isEmpty()) {
            return Optional.empty();
        }
        List<Holding> byIssue = day.holdings().stream()
                .sorted(Comparator.comparing((Holding holding) ->
                                holding.registration().issuedOn().orElseThrow())
                        .reversed())
                .toList();
        boolean tie = byIssue.get(0)
                .registration()
                .issuedOn()
                .equals(byIssue.get(1).registration().issuedOn());
        return tie ? Optional.empty() : Optional.of(byIssue.get(0));
    }

    private List<Holding> endedByElderlyAge(List<Holding> inForce, LocalDate day) {
        if (inForce.size() < 2
                || elderlyFrom.filter(from -> !day.isBefore(from)).isEmpty()) {
            return inForce;
        }
        List<Holding> elderly = inForce.stream()
                .filter(holding -> insurers.kind(holding.insurer()) == InsurerKind.ELDERLY)
                .toList();
        if (elderly.isEmpty() || elderly.size() == inForce.size()) {
            return inForce;
        }
        cutAtElderlyAge = true;
        return elderly;
    }

    private static List<Holding> oncePerInsurer(List<Holding> inForce) {
        if (inForce.size() < 2) {
            return List.copyOf(inForce);
        }
        List<Holding> sorted =
                inForce.stream().sorted(FILED_THEN_OWN_THEN_YOUNGER).toList();
        Set<InsurerNumber> seen = new HashSet<>();
        return sorted.stream()
                .filter(holding -> seen.add(holding.insurer()))
                .sorted(FILED_THEN_BY_NUMBER)
                .toList();
    }
}
