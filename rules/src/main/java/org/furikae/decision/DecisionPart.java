package org.furikae.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.furikae.claim.Agency;
import org.furikae.claim.InsuredId;
import org.furikae.claim.Yen;

/**
 * One billed part of a claim: the whole claim for every outcome but a split.
 *
 * @param part counts from 1
 * @param billed insurer, symbol, number and branch to bill; empty when there is none
 * @param payee agency through which the insurer is billed; empty when there is none
 * @param payeePrefecture two digits when the payee is a 国保連, otherwise empty
 * @param from first day of treatment of this part
 * @param until last day of treatment of this part, inclusive
 * @param registrationId the registration that the part rests on
 * @param agencyChanged whether the payee is another agency than the one that received the claim
 * @param copayDifference true patient share of the part less the claimed one; zero when either is unknown
 */
public record DecisionPart(
        int part,
        Optional<InsuredId> billed,
        Optional<Agency> payee,
        String payeePrefecture,
        LocalDate from,
        LocalDate until,
        long points,
        Yen insurerAmount,
        Optional<String> registrationId,
        boolean agencyChanged,
        Yen copayDifference) {
    /** The same with nothing to settle with the patient. */
    public DecisionPart withoutCopayDifference() {
        return copayDifference.equals(Yen.ZERO)
                ? this
                : new DecisionPart(
                        part,
                        billed,
                        payee,
                        payeePrefecture,
                        from,
                        until,
                        points,
                        insurerAmount,
                        registrationId,
                        agencyChanged,
                        Yen.ZERO);
    }
}
