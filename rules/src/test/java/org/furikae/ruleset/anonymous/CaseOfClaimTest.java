package org.furikae.ruleset.anonymous;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.furikae.decision.Decision;
import org.furikae.decision.Submission;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Sex;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.Candidates;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;
import org.furikae.registration.SmallRegister;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.ShippedRuleset;
import org.furikae.ruleset.casefile.CaseFile;
import org.furikae.ruleset.grid.Cell;
import org.furikae.ruleset.grid.CellWorld;
import org.furikae.ruleset.trial.RuleCases;
import org.furikae.ruleset.trial.TrialClaim;
import org.junit.jupiter.api.Test;

class CaseOfClaimTest {
    private static final Set<String> SIGNS = Set.of("820000246", "820000245", "不詳", "旧資格情報");
    private static final Ruleset RULESET = ShippedRuleset.ruleset();
    private static final int ONE_OF = 29;

    /** A claim as it lies in the register's world. */
    private record World(
            Submission submission, List<Registration> register, InsurerDirectory insurers, LocalDate asOf) {
        TrialClaim claim() {
            Candidates candidates = new SmallRegister(register, insurers)
                    .candidates(List.of(submission), asOf)
                    .get(0);
            return new TrialClaim(submission, candidates, asOf);
        }

        Decision decision() {
            return RULESET.reconciler()
                    .decide(List.of(submission), new SmallRegister(register, insurers), insurers, asOf)
                    .get(0);
        }
    }

    @Test
    void claims_of_the_decision_grid_become_cases_that_decide_alike_and_name_nobody() {
        List<Cell> cells = Cell.reachable();
        int made = 0;
        for (int i = 0; i < cells.size(); i += ONE_OF) {
            CellWorld world = CellWorld.of(cells.get(i));
            assertCase(
                    cells.get(i).label(),
                    new World(
                            world.submission(),
                            world.register(),
                            CellWorld.insurers(),
                            cells.get(i).knownAsOf()));
            made++;
        }
        assertThat(made).isGreaterThan(20);
    }

    private static void assertCase(String label, World world) {
        CaseOfClaim.Made made = CaseOfClaim.make("写し", world.claim(), world.insurers(), RULESET, SIGNS);
        String yaml = CaseFile.parse("").withAdded(made.written());
        Decision expected = world.decision();
        Decision decided = RuleCases.decision(yaml, RULESET);

        assertThat(decided.outcome()).as(label + "\n" + yaml).isEqualTo(expected.outcome());
        assertThat(decided.rulesFired()).as(label).isEqualTo(expected.rulesFired());
        assertThat(decided.itemMatches()).as(label).isEqualTo(expected.itemMatches());
        assertThat(decided.identityLevel()).as(label).isEqualTo(expected.identityLevel());
        assertThat(RuleCases.fault("insurer/x/cases.yaml", yaml)).as(label).isEmpty();
        assertThat(originals(world).stream().filter(yaml::contains).toList())
                .as(label + "\n" + yaml)
                .isEmpty();
    }

    /** Everything about people, insurers and the institution that may not be in the case, found out on its own. */
    private static Set<String> originals(World world) {
        Claim claim = world.submission().claim();
        Set<String> values = new HashSet<>();
        Stream.concat(
                        Stream.of(claim.patient(), world.submission().statedPerson()),
                        world.register().stream().map(Registration::person))
                .forEach(person -> {
                    values.addAll(List.of(person.kanjiName().split("[ 　]")));
                    values.addAll(List.of(person.kanaName().split("[ 　]")));
                    values.add(person.address());
                    person.birthDate().map(LocalDate::toString).ifPresent(values::add);
                });
        values.add(claim.institution().digits());
        Stream.concat(
                        Stream.of(claim.insured().insurerNumber()),
                        world.register().stream().map(Registration::insurerNumber))
                .filter(number -> !number.isPlaceholder())
                .forEach(number -> {
                    values.add(number.digits());
                    world.insurers().find(number).map(Insurer::name).ifPresent(values::add);
                });
        Stream.concat(
                        Stream.of(claim.insured().number()),
                        world.register().stream().map(Registration::number))
                .filter(number -> number.chars().distinct().count() > 1)
                .map(number -> "number: \"" + number + "\"")
                .forEach(values::add);
        world.register()
                .forEach(row -> values.addAll(Stream.of(row.employerName(), row.registrationId())
                        .filter(text -> text.length() > 3)
                        .toList()));
        values.addAll(claim.publicFundNumbers());
        return values.stream().filter(value -> value.length() > 1).collect(Collectors.toSet());
    }

    private static FiveItems person(String kanji, String kana, String birth, String address) {
        return new FiveItems(kanji, kana, Optional.of(LocalDate.parse(birth)), Optional.of(Sex.FEMALE), address);
    }

    private static Registration row(
            String id, String insurer, String number, FiveItems person, String from, Optional<String> until) {
        return new Registration(
                id,
                "K-88213",
                new InsurerNumber(insurer),
                "港い",
                number,
                "02",
                Optional.empty(),
                person,
                "本物商事株式会社",
                LocalDate.parse(from),
                until.map(LocalDate::parse),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new CopayRatio(3)),
                Optional.empty(),
                LocalDate.parse(from),
                RegistrationStatus.VALID,
                Optional.empty());
    }

    private static Insurer insurer(String number, String name) {
        InsurerNumber digits = new InsurerNumber(number);
        return new Insurer(
                digits,
                name,
                InsurerKind.of(digits),
                digits.prefectureCode(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "03-1234-5678");
    }

    @Test
    void spellings_numbers_and_remarks_are_invented_alike() {
        FiveItems filed = person("髙田　京子", "タカダ　キョウコ", "1958-11-23", "東京都港区赤坂１－２－３");
        FiveItems registered = person("高田京子", "タカダ キヨウコ", "1958-11-23", "港区赤坂一丁目2番3号 赤坂ハイツ405");
        Claim claim = new Claim(
                "REAL-CLAIM-77",
                Agency.PAYMENT_FUND,
                new InstitutionCode("1312345679"),
                "本物医院",
                FeeSchedule.MEDICAL,
                Setting.OUTPATIENT,
                Medium.ELECTRONIC,
                new TreatmentDays(YearMonth.of(2023, 8), List.of(4, 18)),
                new TreeMap<>(Map.of(4, 300L, 18, 500L)),
                new InsuredId(new InsurerNumber("77777777"), "", "777777777", ""),
                filed,
                Optional.of(new CopayRatio(3)),
                800,
                Optional.empty(),
                Yen.ZERO,
                false,
                List.of(),
                "",
                "820000246 不詳 髙田京子様は港区在住 電話03-9999-8888");
        World world = new World(
                new Submission(
                        claim,
                        Optional.of(new Attestation(
                                "REAL-ATT-5",
                                true,
                                InsuranceKind.EMPLOYEE,
                                "本物健康保険組合",
                                "（株）本物商事",
                                Optional.empty(),
                                Optional.empty(),
                                filed,
                                LocalDate.of(2023, 8, 4),
                                "髙田 京子",
                                "本人",
                                "03-9999-8888",
                                "2023-07"))),
                List.of(
                        row("REG-1001", "06132013", "5521", registered, "2015-04-01", Optional.of("2022-04-01")),
                        row("REG-1002", "06139992", "5522", registered, "2022-04-01", Optional.empty())),
                new InsurerDirectory(List.of(insurer("06132013", "本物健康保険組合"), insurer("06139992", "実在健康保険組合"))),
                LocalDate.of(2023, 10, 5));

        assertCase("spellings", world);
        CaseOfClaim.Made made = CaseOfClaim.make("写し", world.claim(), world.insurers(), RULESET, SIGNS);
        String yaml = CaseFile.parse("").withAdded(made.written());
        assertThat(yaml)
                .contains("remarks: \"820000246 不詳\"", "insurer: \"77777777\"", "number: \"777777777\"")
                .doesNotContain("本物", "実在", "赤坂", "港区", "髙田", "03-", "REAL", "REG-", "K-88213", "5521", "5522");
        assertThat(made.rulesFired()).isEqualTo(world.decision().rulesFired());
    }
}
