package org.furikae.web.claims;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.app.audit.DecisionProof;
import org.furikae.app.audit.DecisionProofs;
import org.furikae.app.reconciliation.ClaimCase;
import org.furikae.app.reconciliation.Claims;
import org.furikae.app.reconciliation.Reproduction;
import org.furikae.app.reconciliation.ReproductionException;
import org.furikae.app.reconciliation.Reproductions;
import org.furikae.app.reconciliation.StoredDecision;
import org.furikae.app.review.CaseHistories;
import org.furikae.app.review.CaseHistory;
import org.furikae.attestation.Attestation;
import org.furikae.claim.Claim;
import org.furikae.claim.InsuredId;
import org.furikae.decision.Decision;
import org.furikae.decision.Explanation;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.Explanation.RegistrationView;
import org.furikae.decision.Outcome;
import org.furikae.web.page.Address;

/** One claim: which insurer, why, and why not the others. Values are null, as pages expect it, where there is nothing. */
@Named
@RequestScoped
public class ClaimPage {
    /** Written to the audit trail with every look. */
    private static final String PURPOSE = "画面でレセプトの判定内容を確認";

    private static final String PURPOSE_AGAIN = "画面で当時の条件による再判定";

    private static final int SHORT_VERSION = 12;

    @Inject
    private Claims claims;

    @Inject
    private Reproductions reproductions;

    @Inject
    private DecisionProofs proofs;

    @Inject
    private CaseHistories caseHistories;

    private String id;
    private Long number;
    private boolean again;
    private ClaimCase claimCase;
    private CaseHistory caseHistory;
    private StoredDecision stored;
    private DecisionProof proof;
    private Timeline timeline;
    private Reproduction reproduction;
    private ReproductionException.Reason notReproduced;

    /** Answers 404 when there is no such claim or decision. */
    public void open() {
        Optional<ClaimCase> found = id == null ? Optional.empty() : claims.open(id, PURPOSE);
        Optional<StoredDecision> shown = found.flatMap(this::shown);
        if (found.isEmpty() || (number != null && shown.isEmpty())) {
            Address.notFound();
            return;
        }
        claimCase = found.get();
        stored = shown.orElse(null);
        proof = shown.flatMap(decision -> proofs.of(decision.id())).orElse(null);
        timeline = shown.filter(StoredDecision::explained)
                .map(decision -> Timeline.of(
                        decision.decision().explanation(), getClaim().treatment()))
                .orElse(null);
        if (again && stored != null) {
            decideAgain();
        }
    }

    /** The decision that was asked for, otherwise the one in force. */
    private Optional<StoredDecision> shown(ClaimCase found) {
        return number == null
                ? found.inForce()
                : found.history().stream()
                        .filter(decision -> decision.id() == number)
                        .findFirst();
    }

    private void decideAgain() {
        try {
            reproduction = reproductions.decideAgain(id, stored.id(), PURPOSE_AGAIN);
        } catch (ReproductionException e) {
            notReproduced = e.reason();
        }
    }

    /** What vouches for the decision that is shown. */
    public DecisionProof getProof() {
        return proof;
    }

    /** What the rules say again as of then, when that was asked for. */
    public Reproduction getReproduction() {
        return reproduction;
    }

    public ReproductionException.Reason getNotReproduced() {
        return notReproduced;
    }

    /** The decision that is shown: the one in force unless another was asked for. */
    public Long getNumber() {
        return number;
    }

    public void setNumber(Long number) {
        this.number = number;
    }

    public boolean isAgain() {
        return again;
    }

    public void setAgain(boolean again) {
        this.again = again;
    }

    public ClaimCase getFound() {
        return claimCase;
    }

    public Claim getClaim() {
        return claimCase == null ? null : claimCase.submission().claim();
    }

    public Attestation getAttestation() {
        return claimCase == null ? null : claimCase.submission().attestation().orElse(null);
    }

    public StoredDecision getStored() {
        return stored;
    }

    public Decision getDecision() {
        return getStored() == null ? null : getStored().decision();
    }

    /** Null also for a decision whose explanation is in an archive. */
    public Explanation getExplanation() {
        return getStored() == null || !getStored().explained()
                ? null
                : getDecision().explanation();
    }

    /** File that has the explanation of the decision shown; null when no archive has it. */
    public String getArchive() {
        return proof == null ? null : proof.archive().orElse(null);
    }

    public List<CandidateView> getChosen() {
        return candidates(true);
    }

    /** Everybody else who was considered. */
    public List<CandidateView> getOthers() {
        return candidates(false);
    }

    private List<CandidateView> candidates(boolean chosen) {
        return getExplanation() == null
                ? List.of()
                : getExplanation().candidates().stream()
                        .filter(candidate -> candidate.chosen() == chosen)
                        .toList();
    }

    public List<StoredDecision> getHistory() {
        return claimCase == null ? List.of() : claimCase.history();
    }

    /** Decisions that people made, or approved with a proration run, newest first. */
    public List<StoredDecision> getHumanDecisions() {
        return getHistory().stream()
                .filter(decision ->
                        decision.decidedBy().isPresent() || decision.decision().outcome() == Outcome.PRORATED)
                .toList();
    }

    /** Notes, who took the case, and what insurers answered. */
    public CaseHistory getCaseHistory() {
        if (caseHistory == null) {
            caseHistory = caseHistories.of(id);
        }
        return caseHistory;
    }

    public Timeline getTimeline() {
        return timeline;
    }

    /** Symbol, number and branch, as on a card. */
    public String insured(InsuredId insured) {
        return joined(insured.symbol(), insured.number(), insured.branch());
    }

    /** The same of a qualification period. */
    public String insuredOf(RegistrationView registration) {
        return joined(registration.symbol(), registration.number(), registration.branch());
    }

    private static String joined(String symbol, String number, String branch) {
        return Stream.of(symbol, number, branch).filter(part -> !part.isEmpty()).collect(Collectors.joining("・"));
    }

    /** Known days of treatment: {@code 3、17、24}. */
    public String getDays() {
        return getClaim().treatment().knownDays().stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    public String getPublicFunds() {
        return String.join("、", getClaim().publicFundNumbers());
    }

    /** The first characters of the version, enough to tell versions apart by eye. */
    public String shortVersion(Decision decision) {
        String version = decision.rulesetVersion();
        return version.substring(0, Math.min(SHORT_VERSION, version.length()));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
