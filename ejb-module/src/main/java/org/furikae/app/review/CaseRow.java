package org.furikae.app.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.furikae.app.persistence.CaseQueue;
import org.furikae.claim.Yen;

/**
 * One line of a queue.
 *
 * @param urgent whether something new waits to be looked at
 * @param dueOn first day on which it is to be looked at; empty for at once
 * @param heldBy who works on it now
 */
public record CaseRow(
        String claimId,
        int version,
        CaseQueue queue,
        boolean urgent,
        Instant openedAt,
        Yen amount,
        String reason,
        String insurerNumber,
        String insurerName,
        YearMonth treatmentMonth,
        Optional<LocalDate> dueOn,
        Optional<String> heldBy,
        Optional<String> assignedTo) {}
