package org.furikae.app.reconciliation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.furikae.app.access.RoleNames;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.app.persistence.LookupHash;
import org.furikae.app.rules.RulesInForce;
import org.furikae.decision.Decision;
import org.furikae.decision.ExplanationJson;
import org.furikae.decision.Outcome;
import org.furikae.decision.Submission;
import org.furikae.ruleset.RulesetException;

/** Decides again from what the database kept. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReproductionService implements Reproductions {
    private static final Logger LOG = Logger.getLogger(ReproductionService.class.getName());

    @Inject
    private ClaimTable claims;

    @Inject
    private ClaimChunks chunks;

    @Inject
    private DecisionTable decisions;

    @Inject
    private RulesInForce rules;

    @EJB
    private AuditTrail audit;

    @Override
    @RolesAllowed({RoleNames.INTAKE, RoleNames.REVIEWER, RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION
    })
    public Reproduction decideAgain(String claimId, long decisionNumber, String purpose) throws ReproductionException {
        FiledClaim filed = claims.find(claimId).orElseThrow(ReproductionService::noDecision);
        DecisionTable.Stored stored = decisions.history(filed).stream()
                .filter(one -> one.number() == decisionNumber)
                .findFirst()
                .orElseThrow(ReproductionService::noDecision);
        if (stored.decidedBy().isPresent()) {
            throw new ReproductionException(ReproductionException.Reason.DECIDED_BY_A_PERSON);
        }
        if (stored.decision().outcome() == Outcome.PRORATED) {
            throw new ReproductionException(ReproductionException.Reason.PRORATED_BY_A_RUN);
        }
        if (!stored.explained()) {
            throw new ReproductionException(ReproductionException.Reason.EXPLANATION_ARCHIVED);
        }
        audit.record("decision.reproduce", claimId + " " + decisionNumber, purpose);
        return compare(filed, stored, decideAgain(filed, stored));
    }

    private Decision decideAgain(FiledClaim filed, DecisionTable.Stored stored) throws ReproductionException {
        Decision then = stored.decision();
        List<Submission> submissions =
                chunks.chunk(List.of(filed), stored.knowledgeBatch()).submissions();
        try {
            return rules.withVersion(
                            then.rulesetVersion(),
                            ruleset -> chunks.decide(
                                    ruleset.reconciler(), submissions, then.knownAsOf(), stored.knowledgeBatch()))
                    .map(decided -> decided.get(0))
                    .orElseThrow(() -> new ReproductionException(ReproductionException.Reason.RULE_SET_MISSING));
        } catch (RulesetException e) {
            LOG.log(Level.WARNING, "A stored rule set is not loaded any more", e);
            throw new ReproductionException(ReproductionException.Reason.RULE_SET_REFUSED);
        }
    }

    private Reproduction compare(FiledClaim filed, DecisionTable.Stored stored, Decision again) {
        String storedText = decisions.explanationText(filed, stored.number());
        String againText = ExplanationJson.write(again.explanation());
        return new Reproduction(
                StoredDecision.of(stored),
                again,
                storedText.equals(againText) && stored.decision().equals(again),
                sha256(storedText),
                sha256(againText));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(LookupHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ReproductionException noDecision() {
        return new ReproductionException(ReproductionException.Reason.NO_DECISION);
    }
}
