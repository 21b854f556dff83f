package org.furikae.ruleset;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
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
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.Candidates;
import org.furikae.registration.LossReason;
import org.furikae.registration.PersonHistory;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;
import org.furikae.registration.SmallRegister;

/** Claims of August 2023 with the registrations around them, made up from a seed: of every shape that rules tell apart. */
final class World {
    static final LocalDate AS_OF = LocalDate.of(2023, 9, 30);
    private static final String[] INSURERS = {"06132013", "06130017", "01130012", "138016", "39130000"};
    private static final String[] FAMILY = {"山田", "髙橋", "渡邉", "斎藤", "佐藤"};
    private static final String[] FAMILY_KANA = {"ヤマダ", "タカハシ", "ワタナベ", "サイトウ", "サトウ"};
    private static final String[] GIVEN = {"太郎", "花子", "一郎", "美咲"};
    private static final String[] GIVEN_KANA = {"タロウ", "ハナコ", "イチロウ", "ミサキ"};

    /** A claim with the rows of the register that its look-up finds. */
    record Case(Submission submission, List<Registration> rows) {
        Candidates candidates(InsurerDirectory insurers) {
            return new SmallRegister(rows, insurers)
                    .candidates(List.of(submission), AS_OF)
                    .get(0);
        }
    }

    private final Random random;

    World(long seed) {
        this.random = new Random(seed);
    }

    static InsurerDirectory insurers() {
        List<Insurer> all = new ArrayList<>();
        for (String digits : INSURERS) {
            InsurerNumber number = new InsurerNumber(digits);
            all.add(new Insurer(
                    number,
                    "保険者" + digits,
                    InsurerKind.of(number),
                    number.prefectureCode(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    ""));
        }
        return new InsurerDirectory(all);
    }

    Case next(int index) {
        FiveItems person = person();
        boolean unknown = chance(25);
        List<Registration> rows = rows(index, person);
        Registration filed = rows.get(0);
        InsuredId insured = unknown
                ? new InsuredId(new InsurerNumber("77777777"), "", "777777777", "")
                : new InsuredId(filed.insurerNumber(), filed.symbol(), filed.number(), chance(20) ? "" : "01");
        Claim claim = claim(index, insured, unknown ? "不詳" : chance(20) ? "旧資格情報" : "", person);
        return new Case(
                new Submission(
                        claim, unknown && chance(95) ? Optional.of(attestation(index, person)) : Optional.empty()),
                rows);
    }

    private List<Registration> rows(int index, FiveItems person) {
        List<Registration> rows = new ArrayList<>();
        int history = 1 + random.nextInt(3);
        LocalDate from = LocalDate.of(2018, 4, 1);
        for (int i = 0; i < history; i++) {
            boolean last = i == history - 1;
            LocalDate until =
                    LocalDate.of(2023, 8, 1).plusDays(random.nextInt(40) - 10L).plusMonths(i - history + 2L);
            rows.add(registration(
                    "R" + index + "-" + i,
                    "P" + index,
                    INSURERS[random.nextInt(INSURERS.length)],
                    String.valueOf(1000 + index * 7 + i),
                    person,
                    from,
                    last && chance(85) ? Optional.empty() : Optional.of(until)));
            from = chance(90) ? until : until.plusDays(20);
        }
        if (chance(30)) {
            FiveItems relative = new FiveItems(
                    person.kanjiName() + "二",
                    person.kanaName() + "ニ",
                    person.birthDate(),
                    person.sex(),
                    person.address());
            rows.add(registration(
                    "R" + index + "-f",
                    "Q" + index,
                    rows.get(0).insurerNumber().digits(),
                    rows.get(0).number(),
                    chance(50) ? person : relative,
                    LocalDate.of(2018, 4, 1),
                    Optional.empty()));
        }
        return rows;
    }

    private FiveItems person() {
        int family = random.nextInt(FAMILY.length);
        int given = random.nextInt(GIVEN.length);
        return new FiveItems(
                FAMILY[family] + "　" + GIVEN[given],
                FAMILY_KANA[family] + " " + GIVEN_KANA[given],
                Optional.of(LocalDate.of(1950 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28))),
                Optional.of(given % 2 == 0 ? Sex.MALE : Sex.FEMALE),
                "東京都千代田区霞が関" + (1 + random.nextInt(3)) + "丁目" + (1 + random.nextInt(20)) + "番"
                        + (1 + random.nextInt(20)) + "号");
    }

    private Claim claim(int index, InsuredId insured, String remarks, FiveItems person) {
        int first = 1 + random.nextInt(15);
        int second = first + 1 + random.nextInt(14);
        TreeMap<Integer, Long> points = new TreeMap<>();
        points.put(first, 100L + random.nextInt(900));
        points.put(second, 100L + random.nextInt(900));
        return new Claim(
                String.format("C%07d", index),
                Agency.PAYMENT_FUND,
                new InstitutionCode("1312345679"),
                "",
                FeeSchedule.MEDICAL,
                Setting.OUTPATIENT,
                chance(5) ? Medium.PAPER : Medium.ELECTRONIC,
                new TreatmentDays(YearMonth.of(2023, 8), chance(15) ? List.of() : List.of(first, second)),
                points,
                insured,
                chance(10)
                        ? new FiveItems(
                                person.kanjiName(),
                                person.kanaName(),
                                person.birthDate(),
                                person.sex(),
                                person.address().replace("丁目", "-"))
                        : person,
                Optional.of(new CopayRatio(3)),
                points.values().stream().mapToLong(Long::longValue).sum(),
                Optional.empty(),
                Yen.ZERO,
                false,
                List.of(),
                "",
                remarks);
    }

    private static Attestation attestation(int index, FiveItems person) {
        return new Attestation(
                "A" + index,
                true,
                InsuranceKind.EMPLOYEE,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                person,
                LocalDate.of(2023, 8, 10),
                "署名",
                "",
                "",
                "2023-07");
    }

    private Registration registration(
            String id,
            String key,
            String insurer,
            String number,
            FiveItems person,
            LocalDate from,
            Optional<LocalDate> until) {
        return new Registration(
                id,
                key,
                new InsurerNumber(insurer),
                "12",
                number,
                "01",
                Optional.empty(),
                person,
                "",
                from,
                until,
                until.isPresent() && chance(5) ? Optional.of(LossReason.DEATH) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new CopayRatio(chance(90) ? 3 : 2)),
                Optional.empty(),
                LocalDate.of(2018, 4, 10),
                chance(3) ? RegistrationStatus.SUSPENDED : RegistrationStatus.VALID,
                Optional.empty());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    static PersonHistory shuffled(PersonHistory person, Random order) {
        List<Registration> rows = new ArrayList<>(person.registrations());
        java.util.Collections.shuffle(rows, order);
        return new PersonHistory(person.personKey(), rows);
    }
}
