package org.furikae.proration;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;

/**
 * What an insurer paid in a month (支払実績, formats.md 5): the base of proration weights.
 *
 * @param feeSchedule empty when the row covers all fee schedules
 * @param claimCount claims paid; empty when unknown
 * @param members insured persons; empty when unknown
 */
public record PaymentResult(
        InsurerNumber insurerNumber,
        YearMonth month,
        Optional<FeeSchedule> feeSchedule,
        Yen paidAmount,
        OptionalLong claimCount,
        OptionalLong members) {}
