package org.furikae.app.review;

import java.time.YearMonth;
import java.util.Optional;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;

/**
 * Another claim of somebody with the same name and birth date.
 *
 * @param billedInsurerNumber empty when nobody is billed
 */
public record OtherClaim(
        String claimId,
        YearMonth treatmentMonth,
        String institutionName,
        String filedInsurerNumber,
        Optional<Outcome> outcome,
        String billedInsurerNumber,
        Yen amount) {}
