package org.furikae.ruleset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.furikae.claim.Claim;
import org.furikae.claim.InsuredId;
import org.furikae.claim.Medium;
import org.furikae.claim.Setting;
import org.furikae.decision.ConfirmationCode;
import org.furikae.decision.DecisionPart;
import org.furikae.decision.FilingKind;
import org.furikae.decision.Outcome;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.insurer.Succession;
import org.furikae.registration.FiledKey;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;
import org.furikae.ruleset.fact.BillTo;
import org.furikae.ruleset.fact.Parameters;
import org.furikae.ruleset.fact.Proposal;

/**
 * Bills a claim as a person decided, with the same amounts, payees and limits as the rules. What the rules forbid for a class of
 * claims stays forbidden.
 */
public final class BillingByHand {
    private static final String SECOND_PERSON_ABOVE = "secondPersonAbove";
    private static final Set<FilingKind> TRANSFERABLE = Set.of(FilingKind.CURRENT, FilingKind.FORMER);

    private final Parameters parameters;

    BillingByHand(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a decision by hand comes to.
     *
     * @param parts at least one; points and amounts add up to the claim's
     */
    public record Billed(Outcome outcome, ConfirmationCode confirmation, List<DecisionPart> parts) {
        public Billed {
            parts = List.copyOf(parts);
        }
    }

    /** Whether a second person must confirm what one person decides about this claim. */
    public boolean needsSecondPerson(Claim claim) {
        return claim.insurerAmount().amount() > parameters.number(SECOND_PERSON_ABOVE);
    }

    /** Bills nobody: the claim is returned, waits or goes to proration. */
    public Billed nobody(Claim claim, Outcome outcome, ConfirmationCode confirmation, InsurerDirectory insurers) {
        return billed(
                claim, outcome, confirmation, List.of(whole(claim, Optional.empty(), Optional.empty())), insurers);
    }

    /**
     * Bills the filed insurer although the qualification was lost (確認区分06).
     *
     * @throws NotBillableException when the filed number stands for an unknown insurer
     */
    public Billed asLost(Claim claim, InsurerDirectory insurers) throws NotBillableException {
        if (claim.insured().insurerNumber().isPlaceholder()) {
            throw new NotBillableException("保険者番号が不詳の請求は、記載の保険者へ請求できません。ほかの判定を選んでください。");
        }
        return billed(
                claim,
                Outcome.BILLED_AS_LOST,
                ConfirmationCode.LOST_BILLED_AS_FILED,
                List.of(whole(claim, Optional.of(claim.insured()), Optional.empty())),
                insurers);
    }

    /**
     * Bills registrations of one person that somebody picked: the whole claim to one, or each day to the one that covers it.
     *
     * @param kind how the claim was filed
     * @param picked at least one, all of one person
     * @param despiteGaps whether the person who picked knows that the one registration is suspended or does not cover every day
     * @throws NotBillableException when the claim cannot be billed so
     */
    public Billed bill(
            Claim claim, FilingKind kind, List<Registration> picked, boolean despiteGaps, InsurerDirectory insurers)
            throws NotBillableException {
        FiledKey filedKey = new FiledKey(claim, insurers);
        List<Bill.Part> parts = picked.size() == 1
                ? List.of(oneForAll(claim, picked.get(0), despiteGaps, filedKey, insurers))
                : dayByDay(claim, picked, filedKey, insurers);
        Outcome outcome = outcome(claim, kind, parts);
        requireTransferable(claim, kind, outcome);
        return billed(claim, outcome, confirmation(outcome), parts, insurers);
    }

    private Bill.Part oneForAll(
            Claim claim, Registration picked, boolean despiteGaps, FiledKey filedKey, InsurerDirectory insurers)
            throws NotBillableException {
        boolean whole = claim.treatment().dates().stream().allMatch(picked::covers);
        if (!whole && !despiteGaps) {
            throw new NotBillableException("選んだ資格の期間は受診日のすべてを覆っていません。別の資格を選ぶか、保険者に確かめたうえで「期間外を承知」に印を付けてください。");
        }
        if (picked.status() == RegistrationStatus.SUSPENDED && !despiteGaps) {
            throw new NotBillableException("選んだ資格は閲覧停止中です。保険者に確かめたうえで「期間外を承知」に印を付けてください。");
        }
        return whole(
                claim,
                Optional.of(insured(claim, picked, claim.treatment().last(), filedKey, insurers)),
                Optional.of(picked));
    }

    private List<Bill.Part> dayByDay(
            Claim claim, List<Registration> picked, FiledKey filedKey, InsurerDirectory insurers)
            throws NotBillableException {
        requireDivisible(claim);
        List<Bill.Part> parts = new ArrayList<>();
        for (LocalDate day : claim.treatment().dates()) {
            List<Registration> covering = picked.stream()
                    .filter(one -> one.covers(day) && one.status() != RegistrationStatus.SUSPENDED)
                    .toList();
            if (covering.size() != 1) {
                throw new NotBillableException(day + "の資格が" + (covering.isEmpty() ? "選ばれていません" : "二つ以上選ばれています")
                        + "。受診日ごとに一つの資格になるように選び直してください。");
            }
            Registration registration = covering.get(0);
            InsuredId insured = insured(claim, registration, day, filedKey, insurers);
            int last = parts.size() - 1;
            if (last >= 0 && insurer(parts.get(last)).equals(insured.insurerNumber())) {
                parts.set(
                        last,
                        new Bill.Part(
                                Optional.of(insured),
                                Optional.of(registration),
                                parts.get(last).from(),
                                day));
            } else {
                parts.add(new Bill.Part(Optional.of(insured), Optional.of(registration), day, day));
            }
        }
        if (parts.size() > 2) {
            throw new NotBillableException("保険者が月内に二回以上変わるため、分割できません。一つの資格を選ぶか、ほかの判定を選んでください。");
        }
        return parts;
    }

    /** The limits of a split in decisions.md 3. */
    private static void requireDivisible(Claim claim) throws NotBillableException {
        Optional<String> obstacle = Optional.empty();
        if (!claim.treatment().known()) {
            obstacle = Optional.of("受診日が不明");
        } else if (claim.medium() == Medium.PAPER) {
            obstacle = Optional.of("紙の請求");
        } else if (claim.setting() == Setting.INPATIENT) {
            obstacle = Optional.of("入院の請求");
        } else if (claim.highCost()) {
            obstacle = Optional.of("高額療養費がある");
        } else if (!claim.publicFundNumbers().isEmpty()) {
            obstacle = Optional.of("公費併用");
        } else if (claim.mealInsurerAmount().amount() != 0) {
            obstacle = Optional.of("食事療養費の日別内訳がない");
        } else if (!pointsOfEachDayKnown(claim)) {
            obstacle = Optional.of("日別点数がない");
        }
        if (obstacle.isPresent()) {
            throw new NotBillableException("分割できない（" + obstacle.get() + "）ため、資格を一つだけ選んでください。");
        }
    }

    private static boolean pointsOfEachDayKnown(Claim claim) {
        return claim.treatment().knownDays().containsAll(claim.pointsByDay().keySet())
                && claim.pointsByDay().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        == claim.points()
                && !claim.pointsByDay().isEmpty();
    }

    /** As filed when the filed qualification was picked, with the registered branch; otherwise as registered. */
    private static InsuredId insured(
            Claim claim, Registration registration, LocalDate day, FiledKey filedKey, InsurerDirectory insurers)
            throws NotBillableException {
        InsurerNumber insurer = new Succession(insurers)
                .answering(registration.insurerNumber(), day)
                .orElseThrow(() -> new NotBillableException("選んだ資格の保険者は解散していて、承継した保険者が登録されていません。保険者の表を直してから判定してください。"));
        InsuredId filed = claim.insured();
        if (insurer.equals(filed.insurerNumber()) && filedKey.match(registration) != FiledKey.Match.NONE) {
            String branch = registration.branch().isEmpty() ? filed.branch() : registration.branch();
            return new InsuredId(insurer, filed.symbol(), filed.number(), branch);
        }
        return new InsuredId(insurer, registration.symbol(), registration.number(), registration.branch());
    }

    private static Outcome outcome(Claim claim, FilingKind kind, List<Bill.Part> parts) {
        if (parts.size() > 1) {
            return Outcome.SPLIT;
        }
        InsuredId billed = parts.get(0).insured().orElseThrow();
        InsuredId filed = claim.insured();
        if (billed.equals(filed)) {
            return Outcome.AS_FILED;
        }
        if (billed.insurerNumber().equals(filed.insurerNumber())
                && billed.symbol().equals(filed.symbol())
                && billed.number().equals(filed.number())) {
            return Outcome.BRANCH_CORRECTED;
        }
        return TRANSFERABLE.contains(kind) ? Outcome.TRANSFERRED : Outcome.IDENTIFIED;
    }

    private static ConfirmationCode confirmation(Outcome outcome) {
        return switch (outcome) {
            case AS_FILED -> ConfirmationCode.UNCHANGED;
            case BRANCH_CORRECTED -> ConfirmationCode.BRANCH_DETERMINED;
            case SPLIT -> ConfirmationCode.SPLIT;
            default -> ConfirmationCode.TRANSFERRED;
        };
    }

    private void requireTransferable(Claim claim, FilingKind kind, Outcome outcome) throws NotBillableException {
        boolean transfer = outcome == Outcome.TRANSFERRED || outcome == Outcome.SPLIT;
        if (!transfer || !TRANSFERABLE.contains(kind)) {
            return;
        }
        List<String> excluded = new ArrayList<>();
        if (parameters.flag("paperExcluded") && claim.medium() == Medium.PAPER) {
            excluded.add("紙の請求");
        }
        if (parameters.flag("publicFundsExcluded") && !claim.publicFundNumbers().isEmpty()) {
            excluded.add("公費併用の請求");
        }
        if (parameters.flag("highCostExcluded") && claim.highCost()) {
            excluded.add("高額療養費のある請求");
        }
        if (!excluded.isEmpty()) {
            throw new NotBillableException(String.join("、", excluded) + "は振替の対象外です。「資格喪失として記載の保険者へ請求」を選んでください。");
        }
    }

    private Billed billed(
            Claim claim,
            Outcome outcome,
            ConfirmationCode confirmation,
            List<Bill.Part> parts,
            InsurerDirectory insurers) {
        Proposal proposal = new Proposal(0, outcome, Optional.of(confirmation), BillTo.NOBODY, "");
        return new Billed(
                outcome,
                confirmation,
                Bill.ofParts(claim, proposal, parts, insurers, parameters).parts());
    }

    private static Bill.Part whole(Claim claim, Optional<InsuredId> insured, Optional<Registration> registration) {
        return new Bill.Part(
                insured,
                registration,
                claim.treatment().first(),
                claim.treatment().last());
    }

    private static InsurerNumber insurer(Bill.Part part) {
        return part.insured().map(InsuredId::insurerNumber).orElseThrow();
    }
}
