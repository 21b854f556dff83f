package org.furikae.testdata;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.furikae.attestation.Attestation;
import org.furikae.attestation.IssuedWhen;
import org.furikae.claim.Claim;
import org.furikae.claim.CopayRatio;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.Yen;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Sex;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.PaymentResult;
import org.furikae.registration.LossReason;
import org.furikae.registration.NumberSource;
import org.furikae.registration.Registration;
import org.furikae.registration.RelationClass;

/** Facts as rows of text, in the canonical order of their table's columns (formats.md 2 to 5). */
final class RowText {
    private static final Map<String, String> PREFECTURE_NAMES =
            Prefecture.all().stream().collect(Collectors.toMap(Prefecture::code, Prefecture::name));

    private RowText() {}

    static List<String> of(Claim claim) {
        FiveItems patient = claim.patient();
        return List.of(
                claim.claimId(),
                claim.receivedBy().label(),
                claim.institution().digits(),
                claim.institutionName(),
                claim.treatmentMonth().toString(),
                claim.feeSchedule().label(),
                claim.setting().label(),
                claim.medium().label(),
                joined(claim.treatment().knownDays()),
                claim.pointsByDay().entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining(";")),
                claim.insured().insurerNumber().digits(),
                claim.insured().symbol(),
                claim.insured().number(),
                claim.insured().branch(),
                patient.kanjiName(),
                patient.kanaName(),
                optional(patient.birthDate()),
                patient.sex().map(Sex::label).orElse(""),
                patient.address(),
                claim.copayRatio().map(CopayRatio::toString).orElse(""),
                String.valueOf(claim.points()),
                claim.copayAmount().map(RowText::yen).orElse(""),
                claim.mealInsurerAmount().equals(Yen.ZERO) ? "" : yen(claim.mealInsurerAmount()),
                claim.highCost() ? "有" : "",
                String.join(";", claim.publicFundNumbers()),
                claim.attestationId(),
                claim.remarks());
    }

    static List<String> of(Attestation attestation) {
        FiveItems person = attestation.person();
        boolean senior = person.birthDate()
                .map(birth -> Seniority.attainedOn(birth, attestation.signedOn()))
                .orElse(false);
        return List.of(
                attestation.attestationId(),
                attestation.cardIssued() ? "有" : "無",
                attestation.insuranceKind().label(),
                attestation.insurerName(),
                attestation.employerName(),
                attestation.issuedWhen().map(IssuedWhen::label).orElse(""),
                attestation.attestedRatio().map(CopayRatio::toString).orElse(senior ? "わからない" : ""),
                person.kanjiName(),
                person.kanaName(),
                optional(person.birthDate()),
                person.sex().map(Sex::label).orElse(""),
                person.address(),
                attestation.signedOn().toString(),
                attestation.signedBy(),
                attestation.relation(),
                attestation.phone(),
                attestation.formVersion());
    }

    static List<String> of(Registration registration) {
        FiveItems person = registration.person();
        return List.of(
                registration.registrationId(),
                registration.personKey(),
                registration.insurerNumber().digits(),
                registration.symbol(),
                registration.number(),
                registration.branch(),
                registration.relation().map(RelationClass::label).orElse(""),
                person.kanjiName(),
                person.kanaName(),
                optional(person.birthDate()),
                person.sex().map(Sex::label).orElse(""),
                person.address(),
                registration.employerName(),
                registration.qualifiedFrom().toString(),
                optional(registration.qualifiedUntil()),
                registration.lossReason().map(LossReason::label).orElse(""),
                optional(registration.cardCollectedOn()),
                optional(registration.issuedOn()),
                optional(registration.copayRatio()),
                optional(registration.notifiedOn()),
                registration.registeredOn().toString(),
                registration.status().label(),
                registration.numberSource().map(NumberSource::label).orElse(""));
    }

    static List<String> of(Insurer insurer) {
        return List.of(
                insurer.number().digits(),
                insurer.name(),
                insurer.kind().label(),
                PREFECTURE_NAMES.getOrDefault(insurer.prefectureCode(), ""),
                optional(insurer.establishedOn()),
                optional(insurer.dissolvedOn()),
                insurer.successor().map(InsurerNumber::digits).orElse(""),
                insurer.phone());
    }

    static List<String> of(PaymentResult payment) {
        YearMonth month = payment.month();
        return List.of(
                payment.insurerNumber().digits(),
                month.toString(),
                payment.feeSchedule().map(FeeSchedule::label).orElse(""),
                yen(payment.paidAmount()),
                optional(payment.claimCount()),
                optional(payment.members()));
    }

    static List<String> of(Truth truth) {
        return List.of(
                truth.claimId(),
                truth.personKey(),
                truth.intent(),
                String.join(";", truth.insurerNumbers()),
                truth.registered() ? "有" : "無");
    }

    private static String joined(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(";"));
    }

    private static String yen(Yen yen) {
        return String.valueOf(yen.amount());
    }

    private static String optional(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String optional(OptionalLong number) {
        return number.isPresent() ? String.valueOf(number.getAsLong()) : "";
    }
}
