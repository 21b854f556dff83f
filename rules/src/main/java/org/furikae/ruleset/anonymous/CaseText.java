package org.furikae.ruleset.anonymous;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.attestation.Attestation;
import org.furikae.attestation.AttestationComments;
import org.furikae.claim.Claim;
import org.furikae.claim.InsuredId;
import org.furikae.claim.Yen;
import org.furikae.decision.Decision;
import org.furikae.identity.FiveItems;
import org.furikae.insurer.Insurer;
import org.furikae.registration.Registration;
import org.furikae.ruleset.casefile.CaseLine;
import org.furikae.ruleset.casefile.CaseSection;
import org.furikae.ruleset.casefile.WrittenCase;
import org.furikae.ruleset.trial.TrialClaim;

/** Writes a real claim down as a case, with invented values in the place of real ones. */
final class CaseText {
    private static final Pattern LEAD = Pattern.compile("^[\\s「『\\[(<【;:、,]*(?:8[1-5][0-9]{7}[\\s;:、,]*)*[「『\\[(<【]*");

    private static final Pattern CODE = Pattern.compile("[0-9]+");

    private final TrialClaim real;
    private final InventedPersons persons;
    private final InventedNumbers numbers;
    private final InventedInsurers insurers;
    private final Decision decision;
    private final Set<String> signs;
    private final Map<String, String> personKeys;
    private final Map<String, String> employers;
    private final List<CaseLine> lines = new ArrayList<>();

    CaseText(
            TrialClaim real,
            InventedPersons persons,
            InventedNumbers numbers,
            InventedInsurers insurers,
            Decision decision,
            Set<String> signs) {
        this.real = real;
        this.persons = persons;
        this.numbers = numbers;
        this.insurers = insurers;
        this.decision = decision;
        this.signs = signs;
        List<Registration> registrations = CaseOfClaim.registrations(real);
        this.personKeys = CaseOfClaim.keys("P", registrations.stream().map(Registration::personKey));
        this.employers = CaseOfClaim.keys(
                "架空事業所",
                Stream.concat(
                                registrations.stream().map(Registration::employerName),
                                Stream.of(real.submission().attestedEmployerName()))
                        .filter(name -> !name.isBlank())
                        .map(CaseOfClaim::plain));
    }

    WrittenCase written(String name) {
        claim(real.submission().claim());
        attestation();
        registrations();
        insurers();
        expectation();
        return new WrittenCase(name, true, real.knownAsOf().toString(), lines);
    }

    private void add(CaseSection section, int item, String field, String value) {
        lines.add(new CaseLine(section, item, field, value));
    }

    private void addIf(CaseSection section, int item, String field, Optional<String> value) {
        value.ifPresent(one -> add(section, item, field, one));
    }

    private void claim(Claim claim) {
        CaseSection section = CaseSection.CLAIM;
        add(section, 0, "month", claim.treatmentMonth().toString());
        add(section, 0, "days", joined(claim.treatment().knownDays(), String::valueOf));
        add(
                section,
                0,
                "dayPoints",
                joined(claim.pointsByDay().entrySet(), entry -> entry.getKey() + "=" + entry.getValue()));
        insured(section, 0, claim.insured());
        person(section, 0, "patient", claim.patient());
        addIf(section, 0, "ratio", claim.copayRatio().map(ratio -> String.valueOf(ratio.tenths())));
        add(section, 0, "points", String.valueOf(claim.points()));
        addIf(section, 0, "copay", claim.copayAmount().map(Yen::amount).map(String::valueOf));
        add(section, 0, "meals", String.valueOf(claim.mealInsurerAmount().amount()));
        add(section, 0, "highCost", claim.highCost() ? "有" : "無");
        if (!claim.publicFundNumbers().isEmpty()) {
            add(section, 0, "publicFunds", joined(claim.publicFundNumbers(), numbers::publicFund));
        }
        add(section, 0, "medium", claim.medium().label());
        add(section, 0, "setting", claim.setting().label());
        add(section, 0, "agency", claim.receivedBy().label());
        add(section, 0, "feeSchedule", claim.feeSchedule().label());
        add(section, 0, "institution", numbers.institution(claim.institution()));
        add(section, 0, "remarks", remarks(claim.remarks()));
    }

    private static <T> String joined(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(";"));
    }

    private void insured(CaseSection section, int item, InsuredId insured) {
        add(section, item, "insurer", insurers.of(insured.insurerNumber()));
        add(section, item, "symbol", numbers.of(insured.symbol()));
        add(section, item, "number", numbers.of(insured.number()));
        add(section, item, "branch", numbers.of(insured.branch()));
    }

    private void person(CaseSection section, int item, String field, FiveItems real) {
        FiveItems person = persons.of(real);
        add(section, item, field + ".kanji", person.kanjiName());
        add(section, item, field + ".kana", person.kanaName());
        addIf(section, item, field + ".birth", person.birthDate().map(LocalDate::toString));
        addIf(section, item, field + ".sex", person.sex().map(sex -> sex.label()));
        add(section, item, field + ".address", person.address());
    }

    /** Of the remarks only the signs that rules look for; what somebody attested in comments becomes an attestation. */
    private String remarks(String remarks) {
        String plain = CaseOfClaim.plain(remarks);
        String begin = LEAD.matcher(plain).replaceFirst("");
        Stream<String> codes = signs.stream()
                .filter(sign -> CODE.matcher(sign).matches())
                .filter(sign -> Pattern.compile("(?<![0-9])" + sign + "(?![0-9])")
                        .matcher(plain)
                        .find());
        Stream<String> words = signs.stream()
                .filter(sign -> !CODE.matcher(sign).matches())
                .filter(begin::startsWith)
                .limit(1);
        return Stream.concat(codes.sorted(), words).collect(Collectors.joining(" "));
    }

    private void attestation() {
        CaseSection section = CaseSection.ATTESTATION;
        Optional<Attestation> attestation = real.submission().attestation();
        boolean inComments = AttestationComments.presentIn(
                CaseOfClaim.plain(real.submission().claim().remarks()));
        if (attestation.isEmpty() && !inComments) {
            return;
        }
        add(section, 0, "cardIssued", attestation.map(Attestation::cardIssued).orElse(true) ? "有" : "無");
        add(section, 0, "kind", real.submission().attestedKind().label());
        String insurerName = real.submission().attestedInsurerName();
        add(
                section,
                0,
                "insurerName",
                insurerName.isBlank() ? "" : insurers.name(insurerName).orElse("架空の無関係"));
        employer(section, 0, real.submission().attestedEmployerName());
        addIf(
                section,
                0,
                "ratio",
                attestation.flatMap(Attestation::attestedRatio).map(ratio -> String.valueOf(ratio.tenths())));
        person(
                section,
                0,
                "person",
                attestation.map(Attestation::person).orElse(real.submission().statedPerson()));
    }

    private void employer(CaseSection section, int item, String name) {
        addIf(
                section,
                item,
                "employer",
                CaseOfClaim.nonBlank(name).map(CaseOfClaim::plain).map(employers::get));
    }

    private void registrations() {
        CaseSection section = CaseSection.REGISTRATION;
        List<Registration> all = CaseOfClaim.registrations(real);
        Map<String, String> ids = CaseOfClaim.keys("R", all.stream().map(Registration::registrationId));
        for (int i = 0; i < all.size(); i++) {
            Registration one = all.get(i);
            add(section, i, "id", ids.get(one.registrationId()));
            add(section, i, "key", personKeys.get(one.personKey()));
            insured(section, i, new InsuredId(one.insurerNumber(), one.symbol(), one.number(), one.branch()));
            add(section, i, "from", one.qualifiedFrom().toString());
            addIf(section, i, "until", one.qualifiedUntil().map(LocalDate::toString));
            addIf(section, i, "loss", one.lossReason().map(loss -> loss.label()));
            add(section, i, "status", one.status().label());
            addIf(section, i, "collected", one.cardCollectedOn().map(LocalDate::toString));
            addIf(section, i, "issued", one.issuedOn().map(LocalDate::toString));
            add(section, i, "registered", one.registeredOn().toString());
            addIf(section, i, "ratio", one.copayRatio().map(ratio -> String.valueOf(ratio.tenths())));
            employer(section, i, one.employerName());
            person(section, i, "person", one.person());
        }
    }

    private void insurers() {
        CaseSection section = CaseSection.INSURER;
        int item = 0;
        for (Insurer one : insurers.known()) {
            add(section, item, "number", insurers.of(one.number()));
            add(section, item, "name", insurers.name(one.name()).orElse(""));
            add(section, item, "kind", one.kind().label());
            addIf(section, item, "dissolved", one.dissolvedOn().map(LocalDate::toString));
            addIf(section, item, "successor", one.successor().map(insurers::of));
            item++;
        }
    }

    private void expectation() {
        CaseSection section = CaseSection.EXPECT;
        add(section, 0, "outcome", decision.outcome().name());
        addIf(section, 0, "confirmation", decision.confirmation().map(code -> code.code()));
        addIf(
                section,
                0,
                "insurer",
                decision.parts().get(0).billed().map(billed -> insurers.of(billed.insurerNumber())));
        addIf(section, 0, "level", decision.identityLevel().map(Enum::name));
        addIf(section, 0, "person", decision.personKey().map(personKeys::get));
        add(section, 0, "candidates", String.valueOf(decision.candidates()));
    }
}
