package org.furikae.app.reconciliation;

import java.time.YearMonth;
import java.util.Optional;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;

/**
 * One line of a list of claims.
 *
 * @param outcome empty while the claim waits to be decided
 * @param billedInsurerNumber empty when nothing is billed; the first part's for a split
 */
public record ClaimRow(
        String claimId,
        long batchId,
        YearMonth treatmentMonth,
        String institutionCode,
        String institutionName,
        String patientName,
        String filedInsurerNumber,
        Optional<Outcome> outcome,
        String billedInsurerNumber,
        String billedInsurerName,
        long points,
        Yen insurerAmount,
        String reason) {}
