package org.furikae.app.proration;

import java.time.YearMonth;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;

/**
 * A claim that an approved run shares and whose insurer was found since.
 *
 * @param decisionNumber of the decision in force, which found it
 */
record OpenLine(
        long claimNumber,
        String claimId,
        long run,
        int pool,
        YearMonth treatmentMonth,
        Yen amount,
        long decisionNumber,
        Outcome outcome) {}
