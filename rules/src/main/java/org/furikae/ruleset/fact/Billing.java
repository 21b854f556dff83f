package org.furikae.ruleset.fact;

import org.furikae.attestation.InsuranceKind;
import org.furikae.claim.Agency;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;

/**
 * What the picked proposal comes to, for rules that look beside the outcome.
 *
 * @param rests whether it bills an insurer on a registration of the person found
 * @param agencyChanged whether the payee is another agency than the one that received the claim
 * @param payeeText the payee in words
 * @param ratioDiffers whether the registered copayment ratio differs from the one filed, both known
 * @param copayDifference true patient share less the claimed one; zero when either cannot be told
 * @param insurerKind kind of the insurer billed last, as the form of the attestation would name it
 * @param filedInsurer whether the insurer is the one filed
 */
public record Billing(
        Outcome outcome,
        boolean rests,
        boolean agencyChanged,
        Agency payee,
        String payeeText,
        boolean ratioDiffers,
        Yen copayDifference,
        InsuranceKind insurerKind,
        boolean filedInsurer) {}
