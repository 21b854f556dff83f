package org.furikae.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.furikae.app.persistence.ClaimNumber;
import org.furikae.app.persistence.Database;

/**
 * Takes back what a batch stored before it failed. Batches are read and decided one after the other, so nothing of another batch
 * rests on these rows yet.
 */
@ApplicationScoped
class BatchRemoval {
    private static final List<String> BY_CLAIM_NUMBER = List.of(
            "review_case",
            "ended_answer",
            "question",
            "open_claim_key",
            "open_claim",
            "decision_part",
            "decision_explanation",
            "decision",
            "claim");
    private static final List<String> BY_BATCH =
            List.of("attestation", "registration", "insurer", "payment_result", "row_error", "rejected_row");

    @Inject
    private Database database;

    @Inject
    private ProgressTable progress;

    void removeRows(long batchId) {
        takeOutOfFigures(batchId);
        for (String table : BY_CLAIM_NUMBER) {
            database.update(
                    "delete from " + table + " where claim_number >= ? and claim_number < ?",
                    parameters -> parameters.number(ClaimNumber.first(batchId)).number(ClaimNumber.first(batchId + 1)));
        }
        for (String table : BY_BATCH) {
            database.update("delete from " + table + " where batch_id = ?", parameters -> parameters.number(batchId));
        }
        // A row that was right counts again; one that an answer had brought wrongly never does.
        database.update(
                "delete from superseded_registration where by_batch = ? and restated",
                parameters -> parameters.number(batchId));
        progress.reset(batchId);
    }

    private void takeOutOfFigures(long batchId) {
        database.update(
                "update decision_figure f join (select date(d.decided_at + interval 9 hour) day, d.outcome, count(*) claims,"
                        + " sum(c.insurer_amount) amount from decision d join claim c on c.claim_number = d.claim_number"
                        + " where d.claim_number >= ? and d.claim_number < ? and d.in_force_claim is not null"
                        + " group by 1, 2) gone on gone.day = f.day and gone.outcome = f.outcome"
                        + " set f.claims = f.claims - gone.claims, f.amount = f.amount - gone.amount",
                parameters -> parameters.number(ClaimNumber.first(batchId)).number(ClaimNumber.first(batchId + 1)));
    }
}
