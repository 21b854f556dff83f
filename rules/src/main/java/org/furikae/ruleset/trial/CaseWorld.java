package org.furikae.ruleset.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.furikae.decision.Submission;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Sex;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.LossReason;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;
import org.furikae.ruleset.RulesetException;

/**
 * The facts of a case: whatever the case file leaves out is an everyday claim of August 2023 by a person of 43, filed under
 * health insurance society 06132013, symbol 12, number 345, branch 01.
 */
final class CaseWorld {
    private static final Set<String> PERSON = Set.of("kanji", "kana", "birth", "sex", "address");
    private static final Set<String> CLAIM = Set.of(
            "month",
            "days",
            "dayPoints",
            "insurer",
            "symbol",
            "number",
            "branch",
            "patient",
            "ratio",
            "points",
            "copay",
            "meals",
            "highCost",
            "publicFunds",
            "medium",
            "setting",
            "agency",
            "remarks",
            "institution",
            "feeSchedule");
    private static final Set<String> ATTESTATION =
            Set.of("cardIssued", "kind", "insurerName", "employer", "person", "ratio");
    private static final Set<String> REGISTRATION = Set.of(
            "id",
            "key",
            "insurer",
            "symbol",
            "number",
            "branch",
            "person",
            "employer",
            "from",
            "until",
            "loss",
            "collected",
            "issued",
            "ratio",
            "registered",
            "status");
    private static final Set<String> INSURER = Set.of("number", "name", "kind", "dissolved", "successor");
    private static final LocalDate REGISTERED = LocalDate.of(2015, 1, 1);
    private static final FiveItems USUAL = new FiveItems(
            "山田 太郎", "ヤマダ タロウ", Optional.of(LocalDate.of(1980, 5, 1)), Optional.of(Sex.MALE), "東京都千代田区霞が関1-2-2");
    private static final List<Insurer> USUAL_INSURERS = List.of(
            insurer("06132013", "東京第一健康保険組合"),
            insurer("06130017", "東京第二健康保険組合"),
            insurer("01130012", "全国健康保険協会東京支部"),
            insurer("138016", "千代田区"),
            insurer("39130000", "東京都後期高齢者医療広域連合"));

    private final Submission submission;
    private final InsurerDirectory insurers;
    private final List<Registration> registrations;

    CaseWorld(String where, JsonNode claim, JsonNode attestation, JsonNode registrations, JsonNode insurers) {
        this.submission = new Submission(
                claim(new CaseFields(where + " claim", claim, CLAIM)),
                attestation.isMissingNode() || attestation.isNull()
                        ? Optional.empty()
                        : Optional.of(attestation(new CaseFields(where + " attestation", attestation, ATTESTATION))));
        List<Insurer> all = new ArrayList<>(USUAL_INSURERS);
        insurers.forEach(one -> all.add(insurer(new CaseFields(where + " insurers", one, INSURER))));
        this.insurers = new InsurerDirectory(all);
        List<Registration> rows = new ArrayList<>();
        registrations.forEach(one ->
                rows.add(registration(new CaseFields(where + " registrations", one, REGISTRATION), rows.size() + 1)));
        this.registrations = List.copyOf(rows);
    }

    Submission submission() {
        return submission;
    }

    InsurerDirectory insurers() {
        return insurers;
    }

    List<Registration> registrations() {
        return registrations;
    }

    private static Claim claim(CaseFields fields) {
        YearMonth month = fields.month("month").orElse(YearMonth.of(2023, 8));
        List<Integer> days = fields.has("days")
                ? fields.list("days").stream().map(JsonNode::asInt).toList()
                : List.of(10);
        long points = fields.number("points", 1000);
        SortedMap<Integer, Long> dayPoints = new TreeMap<>();
        if (fields.has("dayPoints")) {
            fields.node("dayPoints")
                    .properties()
                    .forEach(entry -> dayPoints.put(
                            Integer.valueOf(entry.getKey()), entry.getValue().asLong()));
        } else if (days.size() == 1) {
            dayPoints.put(days.get(0), points);
        }
        return new Claim(
                "C1",
                labelled("agency", fields.text("agency", "支払基金"), Agency.values(), Agency::label),
                new InstitutionCode(fields.text("institution", "1312345679")),
                "",
                labelled("feeSchedule", fields.text("feeSchedule", "医科"), FeeSchedule.values(), FeeSchedule::label),
                labelled("setting", fields.text("setting", "外来"), Setting.values(), Setting::label),
                labelled("medium", fields.text("medium", "電子"), Medium.values(), Medium::label),
                new TreatmentDays(month, days),
                dayPoints,
                new InsuredId(
                        new InsurerNumber(fields.text("insurer", "06132013")),
                        fields.text("symbol", "12"),
                        fields.text("number", "345"),
                        fields.text("branch", "01")),
                person(new CaseFields("patient", fields.node("patient"), PERSON)),
                fields.has("ratio") ? ratio(fields) : Optional.empty(),
                points,
                fields.has("copay") ? Optional.of(Yen.of(fields.number("copay", 0))) : Optional.empty(),
                Yen.of(fields.number("meals", 0)),
                fields.flag("highCost", false),
                fields.texts("publicFunds"),
                "",
                fields.text("remarks", ""));
    }

    private static Attestation attestation(CaseFields fields) {
        return new Attestation(
                "A1",
                fields.flag("cardIssued", true),
                labelled("kind", fields.text("kind", "社保"), InsuranceKind.values(), InsuranceKind::label),
                fields.text("insurerName", ""),
                fields.text("employer", ""),
                Optional.empty(),
                ratio(fields),
                person(new CaseFields("person", fields.node("person"), PERSON)),
                LocalDate.of(2023, 8, 10),
                "山田 太郎",
                "",
                "",
                "2023-07");
    }

    private static Registration registration(CaseFields fields, int row) {
        return new Registration(
                fields.text("id", "R" + row),
                fields.text("key", "P1"),
                new InsurerNumber(fields.text("insurer", "06132013")),
                fields.text("symbol", "12"),
                fields.text("number", "345"),
                fields.text("branch", "01"),
                Optional.empty(),
                person(new CaseFields("person", fields.node("person"), PERSON)),
                fields.text("employer", ""),
                fields.date("from").orElse(LocalDate.of(2015, 1, 1)),
                fields.date("until"),
                fields.text("loss").map(loss -> labelled("loss", loss, LossReason.values(), LossReason::label)),
                fields.date("collected"),
                fields.date("issued"),
                ratio(fields),
                Optional.empty(),
                fields.date("registered").orElse(REGISTERED),
                labelled("status", fields.text("status", "有効"), RegistrationStatus.values(), RegistrationStatus::label),
                Optional.empty());
    }

    private static FiveItems person(CaseFields fields) {
        return new FiveItems(
                fields.text("kanji", USUAL.kanjiName()),
                fields.text("kana", USUAL.kanaName()),
                fields.date("birth").or(USUAL::birthDate),
                fields.text("sex")
                        .map(sex -> labelled("sex", sex, Sex.values(), Sex::label))
                        .or(USUAL::sex),
                fields.text("address", USUAL.address()));
    }

    private static Optional<CopayRatio> ratio(CaseFields fields) {
        return fields.has("ratio") ? Optional.of(new CopayRatio((int) fields.number("ratio", 3))) : Optional.empty();
    }

    private static Insurer insurer(CaseFields fields) {
        InsurerNumber number = new InsurerNumber(fields.text("number", ""));
        return new Insurer(
                number,
                fields.text("name", ""),
                fields.text("kind")
                        .map(kind -> labelled("kind", kind, InsurerKind.values(), InsurerKind::label))
                        .orElseGet(() -> InsurerKind.of(number)),
                number.prefectureCode(),
                Optional.empty(),
                fields.date("dissolved"),
                fields.text("successor").map(InsurerNumber::new),
                "");
    }

    private static Insurer insurer(String digits, String name) {
        InsurerNumber number = new InsurerNumber(digits);
        return new Insurer(
                number,
                name,
                InsurerKind.of(number),
                number.prefectureCode(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static <E> E labelled(
            String name, String label, E[] values, java.util.function.Function<E, String> labels) {
        return Stream.of(values)
                .filter(value -> labels.apply(value).equals(label))
                .findFirst()
                .orElseThrow(() -> new RulesetException("「" + name + ": " + label + "」は使えません。使えるのは"
                        + String.join("・", Stream.of(values).map(labels).toList()) + "です。"));
    }
}
