package org.furikae.app.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.app.audit.DecisionSeals;
import org.furikae.app.intake.JapanTime;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.app.persistence.OpenClaimTable;
import org.furikae.decision.ConfirmationCode;
import org.furikae.decision.Decision;
import org.furikae.decision.Outcome;

/** How claims become PRORATED, and stay so until they are resolved. */
@ApplicationScoped
public class ProratedClaims {
    @Inject
    private Database database;

    @Inject
    private ClaimTable claims;

    @Inject
    private ClaimChunks chunks;

    @Inject
    private DecisionTable decisions;

    @Inject
    private OpenClaimTable openClaims;

    @Inject
    private InsurerDirectories insurers;

    @Inject
    private FigureTable figures;

    @Inject
    private DecisionSeals seals;

    /**
     * The claims of a draft that late knowledge would not find, because a person decided them. Call it outside of a transaction.
     *
     * @return as they must be entered when the run is approved
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<ClaimDecision> notYetOpen(long run, long knowledgeBatch) {
        List<Long> numbers = database.query(
                "select l.claim_number from proration_line l left join open_claim o on o.claim_number = l.claim_number"
                        + " where l.run_number = ? and o.claim_number is null",
                parameters -> parameters.number(run),
                Columns::number);
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<FiledClaim> filed = claims.withNumbers(numbers);
        Map<Long, DecisionTable.Stored> inForce = decisions.inForce(filed).stream()
                .collect(Collectors.toMap(DecisionTable.Stored::claimNumber, Function.identity()));
        ClaimChunk chunk = chunks.chunk(filed, knowledgeBatch);
        List<ClaimDecision> missing = new ArrayList<>(filed.size());
        for (int i = 0; i < filed.size(); i++) {
            DecisionTable.Stored stored = inForce.get(filed.get(i).number());
            if (stored.decision().outcome() == Outcome.UNRESOLVED) {
                missing.add(new ClaimDecision(
                        filed.get(i),
                        stored.decision(),
                        stored.knowledgeBatch(),
                        ClaimKeys.of(chunk.submissions().get(i), insurers.knownWith(knowledgeBatch))
                                .hashes()));
            }
        }
        return missing;
    }

    /**
     * Locks the claims of a draft, in the order in which everybody else locks claims, until the caller's transaction ends.
     *
     * @return how many of them are still unresolved by the decision that the draft rests on
     */
    public long lockUnchanged(long run) {
        return database.queryOne(
                        "select count(*) from proration_line l"
                                + " straight_join claim c on c.claim_number = l.claim_number"
                                + " straight_join decision d on d.in_force_claim = l.claim_number"
                                + " and d.decision_number = l.decision_number"
                                + " where l.run_number = ? and c.outcome = 'UNRESOLVED' for update",
                        parameters -> parameters.number(run),
                        Columns::number)
                .orElseThrow();
    }

    /**
     * Gives every claim of a draft a new decision, in force from now on, in the caller's transaction. The explanation stays that of
     * the decision before: it tells why no insurer was found.
     *
     * @param notYetOpen from {@link #notYetOpen}
     * @return seals for the end of the transaction
     */
    public DecisionSeals.Prepared prorate(long run, Instant now, List<ClaimDecision> notYetOpen) {
        openClaims.enter(notYetOpen);
        figures.takeOutLines(run);
        database.update(
                "update proration_line l straight_join decision d on d.claim_number = l.claim_number"
                        + " and d.decision_number = l.decision_number set d.in_force_claim = null where l.run_number = ?",
                parameters -> parameters.number(run));
        decisions.insertProrated(run, now, reason(run));
        database.update(
                "update proration_line l straight_join claim c on c.claim_number = l.claim_number"
                        + " set c.outcome = 'PRORATED', c.billed_insurer_number = null where l.run_number = ?",
                parameters -> parameters.number(run));
        figures.addLines(run, JapanTime.dayOf(now));
        return seals.prepare(database.query(
                "select prorated_number from proration_line where run_number = ? order by prorated_number",
                parameters -> parameters.number(run),
                Columns::number));
    }

    /** Why a claim is prorated, in one sentence. */
    static String reason(long run) {
        return "治療日に有効な資格が見つからないまま再照会の期限を過ぎたため、按分処理P-" + run + "で保険者に按分しました。";
    }

    /**
     * What becomes of a claim decided again: one that a run shares stays or becomes PRORATED when the rules still find nobody, as it
     * must never be shared twice.
     *
     * @param run that shares the claim; empty when none does
     */
    static Redecision settled(Redecision redecided, Optional<Long> run) {
        Decision after = redecided.after().decision();
        if (run.isEmpty() || (after.outcome() != Outcome.UNRESOLVED && after.outcome() != Outcome.AWAITING)) {
            return redecided;
        }
        Decision before = redecided.before().decision();
        Decision kept = before.outcome() == Outcome.PRORATED
                ? before.withKnownAsOf(after.knownAsOf())
                : prorated(after, run.get());
        ClaimDecision decided = redecided.after();
        return new Redecision(
                redecided.before(),
                new ClaimDecision(decided.filed(), kept, decided.knowledgeBatch(), decided.lookupHashes()));
    }

    private static Decision prorated(Decision unresolved, long run) {
        return new Decision(
                unresolved.claimId(),
                Outcome.PRORATED,
                Optional.of(ConfirmationCode.UNCONFIRMED),
                unresolved.parts(),
                unresolved.agencyChanged(),
                unresolved.identityLevel(),
                unresolved.itemMatches(),
                unresolved.personKey(),
                unresolved.candidates(),
                unresolved.copayDifference(),
                unresolved.rulesFired(),
                reason(run),
                unresolved.rulesetVersion(),
                unresolved.knownAsOf(),
                unresolved.explanation());
    }
}
