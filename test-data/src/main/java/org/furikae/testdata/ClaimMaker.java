package org.furikae.testdata;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.furikae.attestation.Attestation;
import org.furikae.claim.Agency;
import org.furikae.claim.Claim;
import org.furikae.claim.CopayByAge;
import org.furikae.claim.CopayRatio;
import org.furikae.claim.InsuredId;
import org.furikae.claim.Yen;
import org.furikae.identity.FiveItems;
import org.furikae.insurer.CheckDigit;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;

/** Makes one claim out of a patient, a visit and what happened at the counter. */
final class ClaimMaker {
    private static final int[] MONTH_WEIGHTS = {10, 15, 30, 45};

    private final long seed;
    private final Identifiers identifiers;
    private final Patients patients;

    ClaimMaker(long seed, Patients patients) {
        this.seed = seed;
        this.identifiers = new Identifiers(seed);
        this.patients = patients;
    }

    SampleClaim claim(long serial) {
        Dice dice = Dice.of(seed, "claim", serial);
        ClaimIntent intent = ClaimIntent.pick(dice);
        Optional<SampleClaim> claim = attempt(dice, serial, intent);
        while (claim.isEmpty()) {
            // Nobody suits, or this person does not: in the end an ordinary claim keeps the count exact.
            intent = dice.chance(700) ? intent : ClaimIntent.IN_FORCE;
            claim = attempt(dice, serial, intent);
        }
        return claim.get();
    }

    private Optional<SampleClaim> attempt(Dice dice, long serial, ClaimIntent intent) {
        return patients.pick(dice, intent).flatMap(patient -> draw(dice, serial, intent, patient));
    }

    private Optional<SampleClaim> draw(Dice dice, long serial, ClaimIntent intent, Resident patient) {
        return TreatmentSpan.draw(dice, intent, patient, month(dice)).flatMap(span -> {
            Person person = patient.person();
            Visit visit =
                    Visit.draw(dice, person.address().prefecture(), span.month(), span.firstDay(), span.lastDay());
            LocalDate first = visit.days().first();
            Optional<Spell> inForce = patient.on(first);
            Optional<InsuredId> filed = Filing.insured(dice, intent, patient, first);
            if (filed.isEmpty() || (inForce.isEmpty() && !intent.mayBeUncovered())) {
                return Optional.empty();
            }
            Optional<Attestation> attestation = intent.unknown() && intent != ClaimIntent.UNKNOWN_UNSTATED
                    ? Optional.of(new AttestationMaker(identifiers)
                            .attestation(dice, serial, intent, person, inForce, first, ratio(person, first)))
                    : Optional.empty();
            Claim claim = claim(dice, serial, intent, patient, visit, filed.get(), attestation);
            return Optional.of(new SampleClaim(claim, attestation, truth(claim, intent, patient)));
        });
    }

    private static YearMonth month(Dice dice) {
        return WorldDates.TREATMENT_MONTHS.get(dice.weighted(MONTH_WEIGHTS));
    }

    private Claim claim(
            Dice dice,
            long serial,
            ClaimIntent intent,
            Resident patient,
            Visit visit,
            InsuredId filed,
            Optional<Attestation> attestation) {
        Person person = patient.person();
        CopayRatio ratio = ratio(person, visit.days().first());
        Optional<Yen> capped = visit.cappedShare(ratio);
        return new Claim(
                identifiers.claim(serial),
                agency(dice, filed.insurerNumber(), attestation),
                visit.institution().code(),
                visit.institution().name(),
                visit.institution().feeSchedule(),
                visit.setting(),
                visit.medium(),
                visit.days(),
                visit.pointsByDay(),
                filed,
                items(dice, intent, person),
                dice.chance(120) ? Optional.empty() : Optional.of(ratio),
                visit.points(),
                capped,
                visit.mealInsurerAmount(),
                capped.isPresent(),
                publicFunds(dice, person),
                attestation.map(Attestation::attestationId).orElse(""),
                Filing.remarks(dice, intent));
    }

    private CopayRatio ratio(Person person, LocalDate day) {
        return RegisteredRatio.of(seed, person).orElseGet(() -> CopayByAge.on(person.birth(), day));
    }

    private static FiveItems items(Dice dice, ClaimIntent intent, Person person) {
        LocalDate birth =
                intent == ClaimIntent.OTHER_BIRTH_DATE ? person.birth().minusYears(1) : person.birth();
        boolean addressGiven = intent.unknown() || dice.chance(350);
        return new FiveItems(
                person.kanjiName(),
                dice.chance(930) || intent.unknown() ? person.kanaName() : "",
                Optional.of(birth),
                Optional.of(person.sex()),
                addressGiven ? AttestationMaker.address(intent, person) : "");
    }

    private static Agency agency(Dice dice, InsurerNumber number, Optional<Attestation> attestation) {
        if (!number.isPlaceholder()) {
            boolean federation = number.lawCode().isEmpty()
                    || number.lawCode().equals("39")
                    || number.lawCode().equals("67");
            return federation ? Agency.HEALTH_FEDERATION : Agency.PAYMENT_FUND;
        }
        return attestation
                .map(Attestation::insuranceKind)
                .map(kind -> switch (kind) {
                    case EMPLOYEE -> Agency.PAYMENT_FUND;
                    case NATIONAL, ELDERLY -> Agency.HEALTH_FEDERATION;
                    case OTHER, UNKNOWN -> dice.chance(500) ? Agency.PAYMENT_FUND : Agency.HEALTH_FEDERATION;
                })
                .orElse(Agency.PAYMENT_FUND);
    }

    private static List<String> publicFunds(Dice dice, Person person) {
        if (!dice.chance(35)) {
            return List.of();
        }
        String body = (dice.chance(500) ? "21" : "54")
                + person.address().prefecture().code()
                + String.format(Locale.ROOT, "%03d", 601);
        return List.of(body + CheckDigit.of(body));
    }

    private Truth truth(Claim claim, ClaimIntent intent, Resident patient) {
        List<LocalDate> days = claim.treatment().dates();
        List<String> insurers = days.stream()
                .flatMap(day -> patient.on(day).stream())
                .map(spell -> spell.insurer().number().digits())
                .distinct()
                .toList();
        boolean registered = intent != ClaimIntent.UNKNOWN_STRANGER
                && RegisterView.shows(Register.rows(seed, patient), patient, days);
        return new Truth(
                claim.claimId(), identifiers.person(patient.person().index()), intent.name(), insurers, registered);
    }

    static boolean isElderly(Spell spell) {
        return spell.insurer().kind() == InsurerKind.ELDERLY;
    }
}
