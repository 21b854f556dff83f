package org.furikae.app.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.furikae.app.persistence.CaseQueue;
import org.furikae.app.persistence.CaseReason;
import org.furikae.app.persistence.CaseTable;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.DecisionContent;
import org.furikae.app.persistence.ManualDecisionTable;
import org.furikae.app.persistence.OpenClaimTable;
import org.furikae.decision.Decision;

/**
 * What becomes of decisions that people made when more is known: nothing, but a case opens when the rules say something else than
 * they said then and than the person said.
 */
@ApplicationScoped
class HandMadeDecisions {
    @Inject
    private ManualDecisionTable manual;

    @Inject
    private CaseTable cases;

    @Inject
    private OpenClaimTable openClaims;

    /** Looks at those of the claims that a person decided, in the caller's transaction, and returns them. */
    List<Redecision> compare(List<Redecision> redecided, Instant now) {
        Map<Long, ManualDecisionTable.Row> current =
                manual.current(redecided.stream().map(Redecision::claimNumber).toList());
        List<Redecision> byHand = new ArrayList<>();
        for (Redecision one : redecided) {
            Optional<ManualDecisionTable.Row> row = Optional.ofNullable(current.get(one.claimNumber()))
                    .filter(found -> found.state() == ManualDecisionTable.State.IN_FORCE);
            if (row.isPresent() || one.before().decidedBy().isPresent()) {
                byHand.add(one);
                row.ifPresent(found -> look(one, found, now));
            }
        }
        return byHand;
    }

    /** Keeps the claims on the list of those that late knowledge finds. */
    void keepWatching(List<Redecision> byHand) {
        openClaims.renew(byHand.stream().map(HandMadeDecisions::watched).toList());
    }

    private void look(Redecision one, ManualDecisionTable.Row row, Instant now) {
        Decision rules = one.after().decision();
        boolean sameAsThen = DecisionContent.hash(rules).equals(row.content().rulesContent());
        boolean agrees =
                sameAsThen || DecisionContent.sameBill(rules, one.before().decision());
        if (agrees && row.content().waitUntil().isPresent()) {
            cases.put(new CaseTable.Entry(
                    one.after().filed(),
                    row.content().caseQueue(),
                    row.content().caseOpenedAt(),
                    row.content().caseReason(),
                    row.content().waitUntil().get(),
                    Optional.empty()));
        } else if (cases.has(one.claimNumber(), CaseQueue.CONTRADICTED, CaseReason.EVIDENCE_GONE)) {
            // Whatever the rules say, somebody looks again at a decision that lost its evidence.
            return;
        } else if (agrees) {
            cases.close(one.claimNumber(), CaseQueue.CONTRADICTED);
        } else {
            String reason = "新しい資格により規則の判定が「" + rules.outcome().label() + "」に変わった";
            if (!cases.has(one.claimNumber(), CaseQueue.CONTRADICTED, reason)) {
                cases.put(new CaseTable.Entry(
                        one.after().filed(), CaseQueue.CONTRADICTED, now, reason, CaseTable.AT_ONCE, Optional.empty()));
            }
        }
    }

    /** Stays on the list of claims that late knowledge finds, whatever its outcome. */
    private static ClaimDecision watched(Redecision one) {
        return new ClaimDecision(
                one.after().filed(),
                one.before().decision().withKnownAsOf(one.after().decision().knownAsOf()),
                one.after().knowledgeBatch(),
                one.after().lookupHashes(),
                Optional.of(one.before().decidedBy().orElse("")));
    }
}
