package org.furikae.ruleset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.furikae.attestation.InsuranceKind;
import org.furikae.claim.Agency;
import org.furikae.claim.Claim;
import org.furikae.claim.CopayRatio;
import org.furikae.claim.InsuredId;
import org.furikae.claim.PartAmounts;
import org.furikae.claim.Yen;
import org.furikae.decision.DecisionPart;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.Registration;
import org.furikae.ruleset.fact.BillTo;
import org.furikae.ruleset.fact.Billing;
import org.furikae.ruleset.fact.Coverage;
import org.furikae.ruleset.fact.Holding;
import org.furikae.ruleset.fact.Parameters;
import org.furikae.ruleset.fact.Proposal;

/** The parts into which a proposal bills a claim, to the point and to the yen. */
final class Bill {
    /** Days of treatment that one registration bears. */
    record Part(Optional<InsuredId> insured, Optional<Registration> registration, LocalDate from, LocalDate until) {}

    private final Claim claim;
    private final InsurerDirectory insurers;
    private final Parameters parameters;
    private final Proposal proposal;
    private final List<Part> parts;
    private final List<DecisionPart> decisionParts;

    Bill(
            Claim claim,
            Proposal proposal,
            Optional<Coverage> coverage,
            InsurerDirectory insurers,
            Parameters parameters) {
        this.claim = claim;
        this.proposal = proposal;
        this.insurers = insurers;
        this.parameters = parameters;
        this.parts = parts(proposal.billTo(), coverage);
        this.decisionParts = decisionParts();
    }

    private Bill(Claim claim, Proposal proposal, List<Part> parts, InsurerDirectory insurers, Parameters parameters) {
        this.claim = claim;
        this.proposal = proposal;
        this.insurers = insurers;
        this.parameters = parameters;
        this.parts = List.copyOf(parts);
        this.decisionParts = decisionParts();
    }

    /** A bill whose parts a person chose; together they hold every day of treatment. */
    static Bill ofParts(
            Claim claim, Proposal proposal, List<Part> parts, InsurerDirectory insurers, Parameters parameters) {
        return new Bill(claim, proposal, parts, insurers, parameters);
    }

    List<DecisionPart> parts() {
        return decisionParts;
    }

    boolean isFor(Proposal other) {
        return proposal.equals(other);
    }

    boolean agencyChanged() {
        return decisionParts.stream().anyMatch(DecisionPart::agencyChanged);
    }

    Billing asFact() {
        Optional<InsuredId> last = parts.get(parts.size() - 1).insured();
        Optional<DecisionPart> elsewhere =
                decisionParts.stream().filter(DecisionPart::agencyChanged).findFirst();
        Agency payee = elsewhere.flatMap(DecisionPart::payee).orElse(claim.receivedBy());
        return new Billing(
                proposal.outcome(),
                parts.stream().allMatch(part -> part.registration().isPresent()),
                elsewhere.isPresent(),
                payee,
                payee.label(),
                ratioDiffers(),
                decisionParts.stream().map(DecisionPart::copayDifference).reduce(Yen.ZERO, Yen::plus),
                last.map(InsuredId::insurerNumber)
                        .map(insurers::kind)
                        .map(Bill::asAttested)
                        .orElse(InsuranceKind.UNKNOWN),
                last.map(InsuredId::insurerNumber)
                        .filter(claim.insured().insurerNumber()::equals)
                        .isPresent());
    }

    private List<Part> parts(BillTo billTo, Optional<Coverage> coverage) {
        return switch (billTo) {
            case NOBODY -> List.of(whole(Optional.empty(), Optional.empty()));
            case AS_FILED ->
                List.of(whole(
                        Optional.of(claim.insured()),
                        coverage.filter(Coverage::filedOnAllDays)
                                .flatMap(Coverage::decidingLast)
                                .map(Holding::registration)));
            case FILED_BRANCH_CORRECTED -> {
                Registration filed =
                        required(coverage.flatMap(Coverage::decidingLast)).registration();
                yield List.of(whole(Optional.of(filedWithBranch(filed)), Optional.of(filed)));
            }
            case INSURER_IN_FORCE -> List.of(whole(required(coverage.flatMap(Coverage::decidingLast))));
            case LATEST_ISSUED -> List.of(whole(required(coverage.flatMap(Coverage::latestIssued))));
            case DAY_BY_DAY -> byDay(required(coverage).decidingByDay());
        };
    }

    private InsuredId filedWithBranch(Registration registration) {
        InsuredId filed = claim.insured();
        String branch = registration.branch().isEmpty() ? filed.branch() : registration.branch();
        return new InsuredId(filed.insurerNumber(), filed.symbol(), filed.number(), branch);
    }

    private Part whole(Holding holding) {
        return whole(Optional.of(holding.insured()), Optional.of(holding.registration()));
    }

    private Part whole(Optional<InsuredId> insured, Optional<Registration> registration) {
        return new Part(
                insured,
                registration,
                claim.treatment().first(),
                claim.treatment().last());
    }

    private List<Part> byDay(List<Holding> byDay) {
        List<LocalDate> days = claim.treatment().dates();
        List<Part> found = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= days.size(); i++) {
            if (i == days.size()
                    || !byDay.get(i).insurer().equals(byDay.get(start).insurer())) {
                Holding holding = byDay.get(i - 1);
                InsuredId insured = holding.filed() ? filedWithBranch(holding.registration()) : holding.insured();
                found.add(new Part(
                        Optional.of(insured), Optional.of(holding.registration()), days.get(start), days.get(i - 1)));
                start = i;
            }
        }
        return found;
    }

    private List<DecisionPart> decisionParts() {
        List<Long> points = points();
        List<Yen> amounts = parts.size() == 1 ? List.of(claim.insurerAmount()) : PartAmounts.of(claim, points);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> {
                    Part part = parts.get(i);
                    Optional<InsurerNumber> insurer = part.insured().map(InsuredId::insurerNumber);
                    Optional<Agency> payee = insurer.map(this::agency);
                    return new DecisionPart(
                            i + 1,
                            part.insured(),
                            payee,
                            payee.filter(Agency.HEALTH_FEDERATION::equals)
                                    .flatMap(agency -> insurer.map(insurers::prefectureCode))
                                    .orElse(""),
                            part.from(),
                            part.until(),
                            points.get(i),
                            amounts.get(i),
                            part.registration().map(Registration::registrationId),
                            payee.filter(agency -> agency != claim.receivedBy()).isPresent(),
                            copayDifference(part, points.get(i)));
                })
                .toList();
    }

    private List<Long> points() {
        if (parts.size() == 1) {
            return List.of(claim.points());
        }
        return parts.stream()
                .map(
                        part -> claim
                                .pointsByDay()
                                .subMap(
                                        part.from().getDayOfMonth(),
                                        part.until().getDayOfMonth() + 1)
                                .values()
                                .stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .toList();
    }

    private Agency agency(InsurerNumber insurer) {
        return AgencyRouting.agency(parameters, insurers.kind(insurer));
    }

    private boolean ratioDiffers() {
        return parts.stream().anyMatch(part -> differingRatio(part).isPresent());
    }

    /** The registered ratio of a part when it is not the one filed, both known. */
    private Optional<CopayRatio> differingRatio(Part part) {
        return part.registration()
                .flatMap(Registration::copayRatio)
                .filter(ratio ->
                        claim.copayRatio().filter(filed -> !filed.equals(ratio)).isPresent());
    }

    /** Not computed under a high-cost cap, where the ratio does not give the patient's share. */
    private Yen copayDifference(Part part, long points) {
        if (claim.highCost()) {
            return Yen.ZERO;
        }
        Yen claimed = parts.size() == 1
                ? claim.patientShare()
                : claim.effectiveCopayRatio().patientShare(points);
        return differingRatio(part)
                .map(ratio -> ratio.patientShare(points).minus(claimed))
                .orElse(Yen.ZERO);
    }

    private static InsuranceKind asAttested(InsurerKind kind) {
        return switch (kind) {
            case MUNICIPAL_NATIONAL_HEALTH, NATIONAL_HEALTH_SOCIETY, RETIRED_NATIONAL_HEALTH -> InsuranceKind.NATIONAL;
            case ELDERLY -> InsuranceKind.ELDERLY;
            case OTHER -> InsuranceKind.UNKNOWN;
            default -> InsuranceKind.EMPLOYEE;
        };
    }

    private static <T> T required(Optional<T> value) {
        return Objects.requireNonNull(value.orElse(null), "a rule bills on a registration that is not there");
    }
}
