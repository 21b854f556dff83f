package org.furikae.batch.precision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.furikae.attestation.Attestation;
import org.furikae.attestation.InsuranceKind;
import org.furikae.claim.Agency;
import org.furikae.claim.Claim;
import org.furikae.claim.CopayRatio;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.InstitutionCode;
import org.furikae.claim.InsuredId;
import org.furikae.claim.Medium;
import org.furikae.claim.Setting;
import org.furikae.claim.TreatmentDays;
import org.furikae.claim.Yen;
import org.furikae.decision.Submission;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Sex;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.LossReason;
import org.furikae.registration.PersonHistory;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;

/** Makes one unknown claim for each person of a sample and plants a difficulty around it; all of it follows from the seed. */
final class ClaimPlanter {
    static final LocalDate KNOWN_AS_OF = LocalDate.of(2026, 11, 15);
    private static final YearMonth MONTH = YearMonth.of(2026, 7);
    private static final LocalDate DAY = MONTH.atDay(10);
    private static final Difficulty[] DIFFICULTIES = Difficulty.values();
    private static final int POINTS = 420;

    private final long seed;
    private final List<InsurerNumber> insurers;

    ClaimPlanter(long seed, Collection<InsurerNumber> insurers) {
        this.seed = seed;
        this.insurers = List.copyOf(insurers);
    }

    /** @param rows all rows of one person */
    PlantedClaim plant(long index, List<Registration> rows) {
        Random random = new Random(seed * 1_000_003 + index);
        random.nextInt();
        Difficulty difficulty = DIFFICULTIES[random.nextInt(DIFFICULTIES.length)];
        List<Registration> known = known(rows);
        Registration base =
                known.stream().filter(row -> row.covers(DAY)).findFirst().orElseGet(() -> rows.get(rows.size() - 1));
        Scene scene = Scene.of(difficulty, Spelling.carried(base.person()));
        List<Registration> register = new ArrayList<>();
        if (!scene.difficulty().absent()) {
            rows.forEach(row -> register.add(with(row, scene.registered(row))));
        }
        InsurerNumber foreign = foreign(random, rows);
        scene.other().ifPresent(other -> register.add(somebodyElse(base, foreign, other)));
        Set<InsurerNumber> inForce = known.stream()
                .filter(row -> row.covers(DAY))
                .map(Registration::insurerNumber)
                .collect(Collectors.toSet());
        return new PlantedClaim(
                scene.difficulty(),
                submission(index, scene.stated()),
                register,
                rows.stream().map(Registration::personKey).collect(Collectors.toSet()),
                inForce,
                scene.difficulty().resolvable() && plain(rows, known, inForce));
    }

    /** The register shows one insurer for one person: nothing but the planted difficulty stands in the way. */
    private static boolean plain(List<Registration> rows, List<Registration> known, Set<InsurerNumber> inForce) {
        return inForce.size() == 1
                && rows.stream().map(Registration::personKey).distinct().count() == 1
                && known.stream().noneMatch(row -> row.status() == RegistrationStatus.SUSPENDED)
                && known.stream().noneMatch(row -> row.lossReason().equals(Optional.of(LossReason.DEATH)));
    }

    private static List<Registration> known(List<Registration> rows) {
        return PersonHistory.knownAsOf(rows, KNOWN_AS_OF).values().stream()
                .flatMap(history -> history.registrations().stream())
                .toList();
    }

    private InsurerNumber foreign(Random random, List<Registration> rows) {
        InsurerNumber number = insurers.get(random.nextInt(insurers.size()));
        return rows.stream().anyMatch(row -> row.insurerNumber().equals(number)) ? foreign(random, rows) : number;
    }

    private static Registration somebodyElse(Registration base, InsurerNumber insurer, FiveItems items) {
        return new Registration(
                "other-" + base.registrationId(),
                "other-" + base.personKey(),
                insurer,
                "",
                "7" + base.number(),
                base.branch(),
                base.relation(),
                items,
                "",
                LocalDate.of(2020, 4, 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2021, 4, 1),
                RegistrationStatus.VALID,
                Optional.empty());
    }

    private static Registration with(Registration row, FiveItems items) {
        return new Registration(
                row.registrationId(),
                row.personKey(),
                row.insurerNumber(),
                row.symbol(),
                row.number(),
                row.branch(),
                row.relation(),
                items,
                row.employerName(),
                row.qualifiedFrom(),
                row.qualifiedUntil(),
                row.lossReason(),
                row.cardCollectedOn(),
                row.issuedOn(),
                row.copayRatio(),
                row.notifiedOn(),
                row.registeredOn(),
                row.status(),
                row.numberSource());
    }

    private static Submission submission(long index, FiveItems stated) {
        TreeMap<Integer, Long> pointsByDay = new TreeMap<>();
        pointsByDay.put(DAY.getDayOfMonth(), (long) POINTS);
        Claim claim = new Claim(
                "C" + index,
                Agency.PAYMENT_FUND,
                new InstitutionCode("1312345679"),
                "",
                FeeSchedule.MEDICAL,
                Setting.OUTPATIENT,
                Medium.ELECTRONIC,
                new TreatmentDays(MONTH, List.of(DAY.getDayOfMonth())),
                pointsByDay,
                new InsuredId(new InsurerNumber("77777777"), "", "777777777", ""),
                stated,
                Optional.of(new CopayRatio(3)),
                POINTS,
                Optional.empty(),
                Yen.ZERO,
                false,
                List.of(),
                "A" + index,
                "不詳");
        return new Submission(
                claim,
                Optional.of(new Attestation(
                        "A" + index,
                        true,
                        InsuranceKind.UNKNOWN,
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        stated,
                        DAY,
                        "署名",
                        "",
                        "",
                        "2023-07")));
    }

    static FiveItems born(FiveItems items, LocalDate day) {
        return new FiveItems(items.kanjiName(), items.kanaName(), Optional.of(day), items.sex(), items.address());
    }

    static FiveItems ofOtherSex(FiveItems items) {
        Sex other = items.sex().equals(Optional.of(Sex.MALE)) ? Sex.FEMALE : Sex.MALE;
        return new FiveItems(
                items.kanjiName(), items.kanaName(), items.birthDate(), Optional.of(other), items.address());
    }
}
