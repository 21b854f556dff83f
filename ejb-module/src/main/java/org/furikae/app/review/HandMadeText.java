package org.furikae.app.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.claim.Claim;
import org.furikae.claim.InsuredId;
import org.furikae.claim.Yen;
import org.furikae.decision.Decision;
import org.furikae.decision.DecisionPart;
import org.furikae.decision.Explanation;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.Explanation.Day;
import org.furikae.decision.Explanation.RegistrationView;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.ruleset.BillingByHand;

/** Writes down a decision by hand, with what was picked, why, by whom, and what the rules had said. */
final class HandMadeText {
    private final Claim claim;
    private final Decision rules;
    private final Optional<CandidateView> found;
    private final ManualChoice choice;
    private final InsurerDirectory insurers;

    /** @param found the person found by a search whose registrations are billed; empty for a candidate of the rules */
    HandMadeText(
            Claim claim,
            Decision rules,
            Optional<CandidateView> found,
            ManualChoice choice,
            InsurerDirectory insurers) {
        this.claim = claim;
        this.rules = rules;
        this.found = found;
        this.choice = choice;
        this.insurers = insurers;
    }

    /** @param confirmedBy the second person, where one was needed */
    Decision decision(BillingByHand.Billed billed, String decidedBy, Optional<String> confirmedBy) {
        Optional<CandidateView> picked = picked();
        String sentence = sentence(billed);
        List<DecisionPart> parts = billed.parts();
        return new Decision(
                claim.claimId(),
                billed.outcome(),
                Optional.of(billed.confirmation()),
                parts,
                parts.stream().anyMatch(DecisionPart::agencyChanged),
                picked.flatMap(CandidateView::level).or(rules::identityLevel),
                picked.map(HandMadeText::itemMatches).orElse(rules.itemMatches()),
                picked.map(CandidateView::personKey).or(this::personWhoStays),
                rules.candidates(),
                parts.stream().map(DecisionPart::copayDifference).reduce(Yen.ZERO, Yen::plus),
                rules.rulesFired(),
                sentence,
                rules.rulesetVersion(),
                rules.knownAsOf(),
                new Explanation(
                        sentence,
                        rules.explanation().filingKind(),
                        picked.map(this::days).orElse(rules.explanation().days()),
                        candidates(picked),
                        rules.explanation().rules(),
                        findings(parts, decidedBy, confirmedBy)));
    }

    /** Only a decision that says something about the person names them. */
    private Optional<String> personWhoStays() {
        return choice.choice() == Choice.RETURN || choice.choice() == Choice.AS_LOST
                ? rules.personKey()
                : Optional.empty();
    }

    /** Those whom the rules considered, and whom somebody found by a search. */
    private List<CandidateView> considered() {
        return Stream.concat(
                        found.stream(),
                        rules.explanation().candidates().stream()
                                .filter(candidate -> found.filter(
                                                one -> one.personKey().equals(candidate.personKey()))
                                        .isEmpty()))
                .toList();
    }

    private Optional<CandidateView> picked() {
        return considered().stream()
                .filter(candidate -> candidate.registrations().stream()
                        .map(RegistrationView::registrationId)
                        .anyMatch(choice.registrations()::contains))
                .findFirst();
    }

    private String sentence(BillingByHand.Billed billed) {
        String what = switch (choice.choice()) {
            case BILL ->
                (found.isPresent() ? "担当者が、規則の候補にない人を加入者の検索で見つけて資格を確かめ、" : "担当者が資格を確かめ、") + insurersText(billed.parts())
                        + "へ請求すると判定しました。";
            case AS_LOST -> "担当者が、資格喪失として記載の" + insurersText(billed.parts()) + "へ請求すると判定しました。";
            case RETURN ->
                "担当者が、返戻（" + choice.returnReason().map(ReturnReason::label).orElse("") + "）と判定しました。";
            case WAIT -> "担当者が、" + choice.waitUntil().map(LocalDate::toString).orElse("") + "まで再照会を待つと判定しました。";
            case PRORATE -> "担当者が、保険者を特定できないため按分へ回すと判定しました。";
            case RULES, KEEP -> throw new IllegalStateException("nothing is decided by hand here");
        };
        return what + "理由: " + choice.reason();
    }

    private String insurersText(List<DecisionPart> parts) {
        return parts.stream()
                .flatMap(part -> part.billed().stream())
                .map(InsuredId::insurerNumber)
                .distinct()
                .map(insurers::nameAndNumber)
                .collect(Collectors.joining("と"));
    }

    private List<String> findings(List<DecisionPart> parts, String decidedBy, Optional<String> confirmedBy) {
        List<String> findings = new ArrayList<>(rules.explanation().findings());
        findings.add("規則の判定は「" + rules.outcome().label() + "」: " + rules.reason());
        findings.add(
                "判定者: " + decidedBy + confirmedBy.map(name -> "、二次確認: " + name).orElse(""));
        if (found.isPresent()) {
            findings.add("個人キー" + found.get().personKey() + "の人は、規則が候補とした人ではなく、判定者が加入者の検索で見つけた");
        }
        if (choice.despiteGaps()) {
            findings.add("選んだ資格の期間が受診日を覆っていないか閲覧停止中であることを、判定者が承知して選んだ");
        }
        if (parts.stream().anyMatch(part -> !part.copayDifference().equals(Yen.ZERO))) {
            findings.add("「負担割合相違」: 登録された負担割合が請求と異なる");
        }
        return findings;
    }

    private List<CandidateView> candidates(Optional<CandidateView> picked) {
        Set<String> billed = Set.copyOf(choice.registrations());
        return considered().stream()
                .map(candidate -> {
                    boolean chosen = picked.filter(candidate::equals).isPresent();
                    return new CandidateView(
                            candidate.personKey(),
                            candidate.level(),
                            candidate.items(),
                            candidate.registrations().stream()
                                    .map(one -> marked(one, billed))
                                    .toList(),
                            chosen,
                            chosen ? "" : against(candidate));
                })
                .toList();
    }

    private static String against(CandidateView candidate) {
        return candidate.against().isEmpty() ? "担当者がほかの判定を選んだ" : candidate.against();
    }

    private static RegistrationView marked(RegistrationView one, Set<String> billed) {
        return new RegistrationView(
                one.registrationId(),
                one.insurerNumber(),
                one.insurerName(),
                one.symbol(),
                one.number(),
                one.branch(),
                one.qualifiedFrom(),
                one.qualifiedUntil(),
                one.registeredOn(),
                one.status(),
                billed.contains(one.registrationId()));
    }

    private List<Day> days(CandidateView picked) {
        return claim.treatment().dates().stream()
                .map(day -> new Day(
                        day,
                        picked.registrations().stream()
                                .filter(one -> covers(one, day))
                                .map(RegistrationView::registrationId)
                                .toList()))
                .toList();
    }

    private static boolean covers(RegistrationView one, LocalDate day) {
        return !day.isBefore(one.qualifiedFrom())
                && one.qualifiedUntil().map(day::isBefore).orElse(true);
    }

    private static String itemMatches(CandidateView candidate) {
        return candidate.items().stream().map(Object::toString).collect(Collectors.joining(";"));
    }
}
