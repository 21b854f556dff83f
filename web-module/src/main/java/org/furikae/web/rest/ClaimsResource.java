package org.furikae.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.furikae.app.audit.DecisionProofs;
import org.furikae.app.reconciliation.ClaimCase;
import org.furikae.app.reconciliation.Claims;
import org.furikae.app.reconciliation.ReproductionException;
import org.furikae.app.reconciliation.Reproductions;
import org.furikae.app.reconciliation.StoredDecision;

/** Decisions about single claims. */
@Path("v1/claims/{claimId}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClaimsResource {
    /** Written to the audit trail with every look. */
    private static final String PURPOSE = "連携システムからの判定結果の取得";

    private static final String PURPOSE_AGAIN = "連携システムからの当時の条件による再判定";

    @Inject
    private Claims claims;

    @Inject
    private Reproductions reproductions;

    @Inject
    private DecisionProofs proofs;

    @GET
    @Path("decision")
    public DecisionDocument decision(@PathParam("claimId") String claimId) {
        return open(claimId)
                .inForce()
                .map(this::document)
                .orElseThrow(() -> new ProblemException(CallProblems.notDecided()));
    }

    @GET
    @Path("decisions")
    public List<DecisionDocument> decisions(@PathParam("claimId") String claimId) {
        return open(claimId).history().stream().map(this::document).toList();
    }

    /** Decides again as of then; stores nothing. */
    @GET
    @Path("decisions/{decisionId}/reproduction")
    public ReproductionDocument reproduction(
            @PathParam("claimId") String claimId, @PathParam("decisionId") long decisionId) {
        try {
            return ReproductionDocument.of(reproductions.decideAgain(claimId, decisionId, PURPOSE_AGAIN));
        } catch (ReproductionException e) {
            throw new ProblemException(CallProblems.notReproduced(e.reason()));
        }
    }

    private DecisionDocument document(StoredDecision stored) {
        return DecisionDocument.of(stored, proofs.of(stored.id()));
    }

    private ClaimCase open(String claimId) {
        return claims.open(claimId, PURPOSE).orElseThrow(() -> new ProblemException(CallProblems.noClaim()));
    }
}
