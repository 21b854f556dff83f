package org.furikae.web.claims;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.app.reconciliation.ClaimCase;
import org.furikae.app.reconciliation.Claims;
import org.furikae.app.reconciliation.StoredDecision;
import org.furikae.attestation.Attestation;
import org.furikae.claim.Claim;
import org.furikae.claim.InsuredId;
import org.furikae.decision.Decision;
import org.furikae.decision.Explanation;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.Explanation.RegistrationView;

/** One claim: which insurer, why, and why not the others. Values are null, as pages expect it, where there is nothing. */
@Named
@RequestScoped
public class ClaimPage {
    /** Written to the audit trail with every look. */
    private static final String PURPOSE = "画面でレセプトの判定内容を確認";

    private static final int SHORT_VERSION = 12;

    @Inject
    private Claims claims;

    private String id;
    private ClaimCase claimCase;
    private Timeline timeline;

    /** Answers 404 when there is no such claim. */
    public void open() throws IOException {
        Optional<ClaimCase> found = id == null ? Optional.empty() : claims.open(id, PURPOSE);
        if (found.isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, "");
            faces.responseComplete();
        } else {
            claimCase = found.get();
            timeline = found.get()
                    .inForce()
                    .map(stored -> Timeline.of(
                            stored.decision().explanation(), getClaim().treatment()))
                    .orElse(null);
        }
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
        return claimCase == null ? null : claimCase.inForce().orElse(null);
    }

    public Decision getDecision() {
        return getStored() == null ? null : getStored().decision();
    }

    public Explanation getExplanation() {
        return getDecision() == null ? null : getDecision().explanation();
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
