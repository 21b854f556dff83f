package org.furikae.app.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.intake.JapanTime;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.reconciliation.InsurerDirectories;
import org.furikae.app.rules.RulesInForce;
import org.furikae.claim.Claim;
import org.furikae.decision.ConfirmationCode;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.FilingKind;
import org.furikae.decision.Outcome;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Registration;
import org.furikae.ruleset.BillingByHand;
import org.furikae.ruleset.NotBillableException;

/** Makes the decision that a person's choice comes to. */
@ApplicationScoped
class HandMadeDecision {
    private static final int MOST_REGISTRATIONS = 10;
    private static final int FURTHEST_YEARS = 1;

    @Inject
    private CaseBasis basis;

    @Inject
    private FoundBySearch foundPersons;

    @Inject
    private InsurerDirectories insurers;

    @Inject
    private RulesInForce rules;

    /** Whether a second person must confirm what is decided about this claim. Taking over what the rules say needs none. */
    boolean needsSecondPerson(Claim claim, Choice choice) {
        return !choice.answersContradiction() && billing(claim).needsSecondPerson(claim);
    }

    /**
     * The decision, to be put in the place of the one in force.
     *
     * @param confirmedBy the second person, where one was needed
     * @throws CaseRefusedException when the claim cannot be decided so
     */
    ClaimDecision of(CaseBasis.Looked looked, ManualChoice choice, String decidedBy, Optional<String> confirmedBy)
            throws CaseRefusedException {
        if (choice.choice() == Choice.RULES) {
            return looked.rules();
        }
        if (choice.choice() == Choice.KEEP) {
            return new ClaimDecision(
                    looked.filed(),
                    looked.inForce().decision(),
                    looked.inForce().knowledgeBatch(),
                    looked.rules().lookupHashes(),
                    looked.inForce().decidedBy());
        }
        FoundBySearch.Knowledge knowledge = foundPersons.knowledge(looked, choice.foundPerson());
        InsurerDirectory directory = insurers.knownWith(knowledge.batch());
        Optional<CandidateView> found = choice.foundPerson().flatMap(key -> foundPersons.view(looked, key));
        BillingByHand.Billed billed = billed(looked, choice, directory);
        return new ClaimDecision(
                looked.filed(),
                new HandMadeText(looked.filed().claim(), looked.found(), found, choice, directory)
                        .decision(billed, decidedBy, confirmedBy)
                        .withKnownAsOf(knowledge.asOf()),
                knowledge.batch(),
                looked.rules().lookupHashes(),
                Optional.of(decidedBy));
    }

    private BillingByHand.Billed billed(CaseBasis.Looked looked, ManualChoice choice, InsurerDirectory directory)
            throws CaseRefusedException {
        Claim claim = looked.filed().claim();
        BillingByHand billing = billing(claim);
        try {
            return switch (choice.choice()) {
                case BILL ->
                    billing.bill(
                            claim,
                            looked.found().explanation().filingKind(),
                            picked(looked, choice),
                            choice.despiteGaps(),
                            directory);
                case AS_LOST -> billing.asLost(claim, directory);
                case RETURN ->
                    billing.nobody(
                            claim,
                            Outcome.RETURNED,
                            choice.returnReason()
                                    .orElseThrow(() -> CaseRefusedException.notPossible("返戻の理由を選んでください。"))
                                    .confirmation(),
                            directory);
                case WAIT -> {
                    requireDay(choice);
                    yield billing.nobody(claim, Outcome.AWAITING, ConfirmationCode.UNCONFIRMED, directory);
                }
                case PRORATE -> {
                    requireUnknown(looked);
                    yield billing.nobody(claim, Outcome.UNRESOLVED, ConfirmationCode.UNCONFIRMED, directory);
                }
                case RULES, KEEP -> throw new IllegalStateException("nothing is decided by hand here");
            };
        } catch (NotBillableException e) {
            throw CaseRefusedException.notPossible(e.getMessage());
        }
    }

    private List<Registration> picked(CaseBasis.Looked looked, ManualChoice choice) throws CaseRefusedException {
        if (choice.registrations().isEmpty()) {
            throw CaseRefusedException.notPossible("請求する資格を選んでください。");
        }
        if (choice.registrations().size() > MOST_REGISTRATIONS) {
            throw CaseRefusedException.notPossible("資格は" + MOST_REGISTRATIONS + "件まで選べます。");
        }
        Map<String, Registration> known = choice.foundPerson().isPresent()
                ? foundPersons.registrations(looked, choice.foundPerson().get())
                : basis.registrations(looked);
        List<Registration> picked = new ArrayList<>();
        Set<String> persons = new HashSet<>();
        for (String id : choice.registrations()) {
            Registration one = Optional.ofNullable(known.get(id))
                    .orElseThrow(() -> CaseRefusedException.notPossible("選んだ資格は候補者の資格ではありません。画面を開き直して選び直してください。"));
            picked.add(one);
            persons.add(one.personKey());
        }
        if (persons.size() > 1) {
            throw CaseRefusedException.notPossible("二人以上の資格が選ばれています。一人の資格だけを選んでください。");
        }
        return picked;
    }

    private static void requireDay(ManualChoice choice) throws CaseRefusedException {
        LocalDate today = JapanTime.today();
        if (choice.waitUntil()
                .filter(day -> day.isAfter(today) && !day.isAfter(today.plusYears(FURTHEST_YEARS)))
                .isEmpty()) {
            throw CaseRefusedException.notPossible("次に見る日を、明日から一年以内の日で入れてください。");
        }
    }

    /** A claim with a real insurer number is billed there, or returned, but never shared among others. */
    private static void requireUnknown(CaseBasis.Looked looked) throws CaseRefusedException {
        if (looked.found().explanation().filingKind() == FilingKind.CURRENT) {
            throw CaseRefusedException.notPossible("現行の保険者番号のある請求は按分へ回せません。請求先を確定するか、資格喪失として記載の保険者へ請求してください。");
        }
    }

    private BillingByHand billing(Claim claim) {
        return rules.of(claim.treatmentMonth(), ruleset -> ruleset.billingByHand(claim.treatmentMonth()));
    }
}
