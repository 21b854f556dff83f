package org.furikae.ruleset.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.furikae.decision.FilingKind;
import org.furikae.decision.Submission;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Sex;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.Registration;

/** A claim that lies in a cell, and the register around it. */
public record CellWorld(Submission submission, List<Registration> register) {
    private static final List<Integer> VISIT_DAYS = List.of(5, 12, 20);
    private static final long POINTS_PER_DAY = 333;
    private static final String PLAIN_ADDRESS = "東京都千代田区霞が関1-2-3";
    private static final String WRITTEN_ADDRESS = "東京都千代田区霞が関1丁目2番3号";
    private static final String OTHER_ADDRESS = "東京都千代田区霞が関1-23";
    private static final LocalDate BIRTH = LocalDate.of(1980, 5, 5);

    public static CellWorld of(Cell cell) {
        LocalDate birth = cell.history() == HistoryShape.CHANGED_AT_75
                ? cell.claimClass().month().atDay(15).minusYears(75)
                : BIRTH;
        FiveItems patient = person("髙橋　花子", "タカハシ ハナコ", birth, PLAIN_ADDRESS);
        return new CellWorld(submission(cell, patient), register(cell, patient, birth));
    }

    /** The insurers of every cell. */
    public static InsurerDirectory insurers() {
        return Insurers.DIRECTORY;
    }

    private static List<Registration> register(Cell cell, FiveItems patient, LocalDate birth) {
        FiveItems entered = switch (cell.identification()) {
            case KEY_NAME_DIFFERS -> person("佐藤　花子", "サトウ ハナコ", birth, PLAIN_ADDRESS);
            case KEY_OTHER_PERSON, NOBODY -> person("髙橋　花子", "タカハシ ハナコ", birth.plusDays(1), PLAIN_ADDRESS);
            case B -> person("髙橋　花子", "タカハシ ハナコ", birth, WRITTEN_ADDRESS);
            case C -> person("高橋　花子", "タカハシ ハナコ", birth, WRITTEN_ADDRESS);
            case D -> person("髙橋　花子", "タカハシ ハナコ", birth, OTHER_ADDRESS);
            case KEY, KEY_SEVERAL, A, X, WITHOUT_STATEMENT, CONTRADICTED -> patient;
        };
        Rows rows = new Rows("P1", entered, cell.claimClass().month(), cell.knownAsOf());
        List<Registration> register =
                new ArrayList<>(cell.history().rows(rows, cell.claimClass().month()));
        if (cell.identification() == Identification.X || cell.identification() == Identification.KEY_SEVERAL) {
            Rows twin = new Rows("P2", entered, cell.claimClass().month(), cell.knownAsOf());
            register.add(twin.of(register.get(0).insurerNumber()).row());
        }
        return List.copyOf(register);
    }

    private static Submission submission(Cell cell, FiveItems patient) {
        boolean attested = cell.kind() == FilingKind.UNKNOWN || cell.kind() == FilingKind.DISASTER_UNKNOWN;
        FiveItems stated = cell.identification() == Identification.CONTRADICTED
                ? person(
                        patient.kanjiName(),
                        patient.kanaName(),
                        patient.birthDate().orElseThrow().minusDays(1),
                        patient.address())
                : patient;
        return new Submission(
                claim(cell, patient),
                attested && cell.identification() != Identification.WITHOUT_STATEMENT
                        ? Optional.of(attestation(cell, stated))
                        : Optional.empty());
    }

    private static Claim claim(Cell cell, FiveItems patient) {
        ClaimClass claimClass = cell.claimClass();
        TreeMap<Integer, Long> pointsByDay = new TreeMap<>();
        if (claimClass != ClaimClass.WITHOUT_DAY_POINTS && claimClass != ClaimClass.DAYS_UNKNOWN) {
            VISIT_DAYS.forEach(day -> pointsByDay.put(day, POINTS_PER_DAY));
        }
        return new Claim(
                "C1",
                Agency.PAYMENT_FUND,
                new InstitutionCode("1312345679"),
                "",
                FeeSchedule.MEDICAL,
                claimClass == ClaimClass.INPATIENT ? Setting.INPATIENT : Setting.OUTPATIENT,
                claimClass == ClaimClass.PAPER ? Medium.PAPER : Medium.ELECTRONIC,
                new TreatmentDays(claimClass.month(), claimClass == ClaimClass.DAYS_UNKNOWN ? List.of() : VISIT_DAYS),
                pointsByDay,
                insured(cell),
                patient,
                Optional.of(new CopayRatio(3)),
                POINTS_PER_DAY * VISIT_DAYS.size(),
                Optional.empty(),
                Yen.ZERO,
                claimClass.highCost(),
                claimClass.publicFunds() ? List.of("54136015") : List.of(),
                "",
                cell.kind() == FilingKind.FORMER ? "旧資格情報" : "");
    }

    private static InsuredId insured(Cell cell) {
        String number = cell.identification().byKey() ? Rows.NUMBER : "98765";
        String branch = cell.history() == HistoryShape.HELD_OTHER_BRANCH ? "" : Rows.BRANCH;
        return switch (cell.kind()) {
            case UNKNOWN -> new InsuredId(new InsurerNumber("77777777"), "", "777777777", "");
            case DISASTER_UNKNOWN -> new InsuredId(new InsurerNumber("99999999"), "", "999999999", "");
            case UNLISTED -> new InsuredId(Insurers.UNLISTED, Rows.SYMBOL, number, branch);
            case CURRENT, FORMER -> new InsuredId(filedInsurer(cell.history()), Rows.SYMBOL, number, branch);
        };
    }

    private static InsurerNumber filedInsurer(HistoryShape history) {
        return switch (history) {
            case HELD_BY_DISSOLVED -> Insurers.MERGED;
            case HELD_BY_CLOSED -> Insurers.CLOSED;
            default -> Insurers.FILED;
        };
    }

    private static Attestation attestation(Cell cell, FiveItems stated) {
        return new Attestation(
                "A1",
                true,
                InsuranceKind.UNKNOWN,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                stated,
                cell.claimClass().month().atDay(5),
                "署名",
                "",
                "",
                "2023-07");
    }

    private static FiveItems person(String kanji, String kana, LocalDate birth, String address) {
        return new FiveItems(kanji, kana, Optional.of(birth), Optional.of(Sex.FEMALE), address);
    }
}
